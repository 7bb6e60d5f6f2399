package de.verweisnetz.portal.assets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep for ever what is named by its content. */
@WebFilter("/assets/*")
public class AssetCaching extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean forEver = Assets.isNamedByContent(request.getServletPath());
        response.setHeader("Cache-Control", forEver ? "public, max-age=31536000, immutable" : "no-cache");
        chain.doFilter(request, response);
    }
}
