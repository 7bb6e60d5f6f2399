package de.verweisnetz.portal.failure;

import de.verweisnetz.portal.client.ClientController;
import de.verweisnetz.portal.layout.Page;
import de.verweisnetz.portal.layout.Pages;
import de.verweisnetz.portal.layout.SecurityHeaders;
import de.verweisnetz.portal.layout.Templates;
import de.verweisnetz.portal.login.LoginFilter;
import de.verweisnetz.portal.text.Bundle;
import de.verweisnetz.portal.text.CardTexts;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import gg.jte.output.Utf8ByteOutput;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** The page for everything that went wrong: what happened, and what to do now. */
@WebServlet("/failure")
public class FailureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FailureServlet.class.getName());

    @Inject
    transient Pages pages;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Failure failure = failure(request);
        String back = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        response.setStatus(failure.status());
        if (failure.status() == 503) {
            response.setHeader("Retry-After", "10");
        }
        if (request.getHeader("HX-Request") != null && request.getMethod().equals("GET")) {
            // a fragment has no room for this page: let the browser open the address, it will show it whole
            response.setHeader("HX-Redirect", back + query(request));
            return;
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        render(failure, back, request, output);
        response.setContentType("text/html;charset=UTF-8");
        output.writeTo(response.getOutputStream());
    }

    private void render(Failure failure, String back, HttpServletRequest request, Utf8ByteOutput output) {
        boolean checks = SecurityHeaders.isUnder("/c", back);
        if (checks || SecurityHeaders.isUnder("/r", back) || SecurityHeaders.isUnder("/m", back)) {
            String language =
                    CurrentLanguage.preferred(request.getHeader("Accept-Language"), CurrentLanguage.STAFF_LANGUAGES);
            String why = failure.status() == 404 ? "unknown" : failure.status() == 429 ? "slow" : "trouble";
            Map<String, Object> parameters =
                    Map.of("t", Texts.staff(language), "words", checks ? "checklink" : "answerlink", "why", why);
            Templates.render("mailed/closed.jte", parameters, output);
            return;
        }
        if (SecurityHeaders.isUnder("/k", back)) {
            Texts t = CardTexts.chosen(request.getParameter("lang"), request.getHeader("Accept-Language"));
            Templates.render("card/closed.jte", Map.of("t", t, "why", why(failure.status())), output);
            return;
        }
        if (SecurityHeaders.isUnder("/v", back)) {
            String language =
                    CurrentLanguage.preferred(request.getHeader("Accept-Language"), ClientController.LANGUAGES);
            Map<String, Object> parameters =
                    Map.of("t", new Texts(Bundle.of("client", language)), "missing", failure.status() == 404);
            Templates.render("client/trouble.jte", parameters, output);
            return;
        }
        Page page = pages.open("failure." + failure.key() + ".title", back);
        Templates.render("failure/failure.jte", Map.of("page", page, "failure", failure), output);
    }

    /** Which words tell the reader of a card that there is nothing to see. */
    private static String why(int status) {
        return switch (status) {
            case 400, 404, 405, 409, 410, 422 -> "over";
            case 429 -> "slow";
            default -> "trouble";
        };
    }

    private static Failure failure(HttpServletRequest request) {
        if (request.getAttribute(Failure.ATTRIBUTE) instanceof Failure known) {
            return known;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause) {
            Failure failure = Failure.of(cause);
            if (failure.isUnexpected()) {
                LOG.log(Level.ERROR, "Incident " + failure.reference(), cause);
            }
            return failure;
        }
        if (request.getAttribute(LoginFilter.NO_LOGIN) != null) {
            return Failure.ofLogin();
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Failure.ofStatus(status instanceof Integer code ? code : 404);
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }
}
