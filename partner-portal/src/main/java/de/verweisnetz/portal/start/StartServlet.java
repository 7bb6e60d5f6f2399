package de.verweisnetz.portal.start;

import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.layout.Templates;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** The public start page: what this is, the way to the login, the way to enter a code. */
@WebServlet("")
public class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Pages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() != null) {
            response.sendRedirect("/app");
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        Templates.render("start/public.jte", Map.of("page", pages.open("name", "/")), output);
        response.setContentType("text/html;charset=UTF-8");
        output.writeTo(response.getOutputStream());
    }
}
