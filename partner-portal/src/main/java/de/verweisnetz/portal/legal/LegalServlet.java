package de.verweisnetz.portal.legal;

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
import java.util.Set;

/** Privacy, imprint and accessibility: what is true of every node, and who runs this one. */
@WebServlet("/legal/*")
public class LegalServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PAGES = Set.of("privacy", "imprint", "accessibility");

    @Inject
    transient Pages pages;

    @Inject
    transient Operator operator;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String name = path == null ? "" : path.substring(1);
        if (!PAGES.contains(name)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> parameters =
                Map.of("page", pages.open("legal." + name + ".title"), "name", name, "operator", operator.details());
        Templates.render("legal/legal.jte", parameters, output);
        response.setContentType("text/html;charset=UTF-8");
        output.writeTo(response.getOutputStream());
    }
}
