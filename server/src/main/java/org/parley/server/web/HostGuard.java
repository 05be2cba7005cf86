package org.parley.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that call this machine by its address or its own name. A page elsewhere that makes its own
 * name point here (DNS rebinding) calls it by that name, and is refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HostGuard extends OncePerRequestFilter {

    private final @Nullable String ownName = ownName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (host != null && isThisMachine(host, ownName)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Parley does not answer to this name.",
                    "Call it by the address that it named when it started.");
        }
    }

    /** Whether a Host header holds an address literal, {@code localhost} or this machine's own name. */
    static boolean isThisMachine(String header, @Nullable String ownName) {
        String host = header.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", "");
        return host.equals("localhost")
                || host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}")
                || host.matches("\\[[0-9a-f:.]+(%[0-9a-z]+)?]")
                || (ownName != null && host.equals(ownName.toLowerCase(Locale.ROOT)));
    }

    /** As the system itself knows it: to ask Java for it would ask a name server, which is another machine. */
    private static @Nullable String ownName() {
        try {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            if (Files.isReadable(kernel)) {
                return Files.readString(kernel).strip();
            }
        } catch (IOException e) {
            return null;
        }
        String windows = System.getenv("COMPUTERNAME");
        return windows != null ? windows : System.getenv("HOSTNAME");
    }
}
