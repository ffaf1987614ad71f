#include "simulator.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

Simulator::Simulator(const std::vector<std::string>& options) {
    const char* program = std::getenv("DARGAH_SIMULATOR");
    if (program == nullptr) throw std::runtime_error("DARGAH_SIMULATOR must name the simulator's program");
    int in[2];
    int out[2];
    // Not for the other simulators that are started: each must see the end of its own input.
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    std::vector<std::string> words = {program, "--json", "--until-stdin-closes", "--seed", "7"};
    words.insert(words.end(), options.begin(), options.end());
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    child_ = fork();
    if (child_ < 0) throw std::runtime_error("fork");
    if (child_ == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        execv(program, arguments.data());
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    stdin_ = in[1];
    std::string line;
    char c;
    ssize_t got;
    while ((got = read(out[0], &c, 1)) == 1 && c != '\n') line += c;
    close(out[0]);
    if (line.rfind("ready ", 0) != 0) throw std::runtime_error("the simulator did not start: " + line);
    const Json ready = Json::parse(line.substr(6));
    port_ = static_cast<int>(ready["port"].number());
    tara_ = ready["tara"].text;
    refund_ = ready["refund"].text;
    tabapay_ = ready["tabapay"].text;
}

Simulator::~Simulator() {
    close(stdin_);
    int status = 0;
    while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
}

Json Simulator::call(const std::string& method, const std::string& path, const std::string& body) {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0 || connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        throw std::runtime_error("no connection to the simulator");
    }
    const std::string request = method + " /_simulator/" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                                "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " +
                                std::to_string(body.size()) + "\r\n\r\n" + body;
    for (std::size_t sent = 0; sent < request.size();) {
        const ssize_t n = send(fd, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
        if (n <= 0) throw std::runtime_error("the simulator's control API broke");
        sent += static_cast<std::size_t>(n);
    }
    std::string answer;
    char piece[4096];
    ssize_t n;
    while ((n = recv(fd, piece, sizeof piece, 0)) > 0) answer.append(piece, static_cast<std::size_t>(n));
    close(fd);
    const std::size_t head = answer.find("\r\n\r\n");
    if (head == std::string::npos || answer.compare(0, 12, "HTTP/1.1 200") != 0) {
        throw std::runtime_error(method + " " + path + ": " + answer.substr(0, 400));
    }
    return Json::parse(answer.substr(head + 4));
}

Came Simulator::visit(std::string_view token, const char* what) {
    const Json answer = call("POST", "payments/" + std::string(token) + "/" + what, "{}");
    const Json& callback = answer["callback"];
    const std::string& url = callback["url"].text;
    const std::size_t mark = url.find('?');
    return {mark == std::string::npos ? "" : url.substr(mark + 1), callback["body"].text};
}

void Simulator::reset() {
    call("POST", "reset", "");
    call("DELETE", "faults", "");
    call("POST", "counters/reset", "");
}

Simulator& simulator() {
    static Simulator one;
    return one;
}
