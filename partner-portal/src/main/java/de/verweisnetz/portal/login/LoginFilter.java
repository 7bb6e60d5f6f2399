package de.verweisnetz.portal.login;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends whoever is not logged in to the login page and remembers what she wanted. */
@WebFilter(filterName = "login")
public class LoginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Set on a request that needed a login while there was none to be had. */
    public static final String NO_LOGIN = "login-unavailable";

    @Inject
    transient SecurityContext security;

    @Inject
    transient LoginService logins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (security.getCallerPrincipal() != null) {
            chain.doFilter(request, response);
            return;
        }
        ReturnAddress address = ReturnAddress.of(request);
        KeptForm.keep(request);
        if (request.getHeader("HX-Request") != null) {
            // a fetch cannot follow to another origin: tell htmx to open the page, which leads to the login
            response.setHeader("HX-Redirect", address.path());
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        address.remember(request);
        if (!logins.answers()) {
            request.setAttribute(NO_LOGIN, true);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        security.authenticate(
                request, response, AuthenticationParameters.withParams().newAuthentication(true));
    }
}
