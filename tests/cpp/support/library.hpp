// With the loader the library has to be opened first; linked, it is there.
#pragma once

#include <dargah.hpp>
#include <string>

inline bool library_is_there(std::string& why) {
#ifdef DARGAH_USE_LOADER
    char text[512] = "";
    if (dargah_load(nullptr, text, sizeof text) != DARGAH_LOAD_RESULT_OK) {
        why = text;
        return false;
    }
#else
    (void)why;
#endif
    return true;
}
