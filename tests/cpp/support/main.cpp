// The one place that defines the loader's functions.
#ifdef DARGAH_USE_LOADER
#define DARGAH_LOADER_IMPLEMENTATION
#include <dargah_loader.h>
#endif

#include <iostream>

#include "check.hpp"
#include "library.hpp"

int main(int argc, char** argv) {
    std::string why;
    if (!library_is_there(why)) {
        std::cout << why << std::endl;
        return 1;
    }
    return check::run(argc > 1 ? argv[1] : "");
}
