package de.verweisnetz.portal.layout;

import de.verweisnetz.portal.map.TileServer;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the protective headers on everything the portal sends. */
@WebFilter(filterName = "security-headers")
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** A form post may end in a redirect to the login page, which browsers check against form-action too. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'%s; font-src 'self'; "
            + "script-src 'self'; connect-src 'self'; form-action 'self' %s; frame-ancestors 'none'; base-uri 'none'";

    private static final String CLIENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final List<String> WITHOUT_LOGIN = List.of("/v", "/c", "/k", "/r", "/m");

    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.issuer")
    transient String issuer;

    @Inject
    @ConfigProperty(name = "verweisnetz.portal.map.tiles")
    transient Optional<String> tiles;

    private String tileServer = "";

    @Override
    public void init() {
        tileServer = tiles.map(pattern -> " " + TileServer.of(pattern).origin()).orElse("");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean client = WITHOUT_LOGIN.stream().anyMatch(address -> isUnder(address, path));
        response.setHeader("Content-Security-Policy", client ? CLIENT_POLICY : policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (client) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        if (!path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /** Pictures of others are for the map alone, and for it only where the node has named their server. */
    private String policy(HttpServletRequest request) {
        boolean map = request.getRequestURI().equals("/app/search")
                && Objects.requireNonNullElse(request.getQueryString(), "").contains("view=map");
        return POLICY.formatted(map ? tileServer : "", origin(issuer));
    }

    /** Whether the path is one of the pages below an address. */
    public static boolean isUnder(String address, String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
