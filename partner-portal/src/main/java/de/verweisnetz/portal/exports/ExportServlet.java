package de.verweisnetz.portal.exports;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.api.DirectoryApi;
import de.verweisnetz.portal.api.FileReceiver;
import de.verweisnetz.portal.layout.Page;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hands files of the directory through from the API as they come, for the browser has no token of its own.
 *
 * <p>A servlet, because it holds its place in the gate until the last byte; a page's controller returns before the first.
 */
@WebServlet({"/app/exports/offers", "/app/exports/directory"})
public class ExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OWN = Set.of("format", "all", "lang");

    @Inject
    transient DirectoryApi api;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (ApiProblem refused) {
            response.sendError(refused.status());
        } catch (ApiUnavailable noAnswer) {
            if (response.isCommitted()) {
                throw noAnswer;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) {
        String format = Objects.requireNonNullElse(request.getParameter("format"), "");
        FileReceiver receiver = (mediaType, disposition) -> {
            response.setContentType(mediaType);
            if (disposition != null) {
                response.setHeader("Content-Disposition", disposition);
            }
            return response.getOutputStream();
        };
        if (request.getServletPath().endsWith("/directory")) {
            api.exportDirectory(format, receiver);
        } else {
            api.exportOffers(filters(request.getParameterMap()), format, receiver);
        }
    }

    /** The filters of the search; the API knows which there are. */
    static String filters(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !OWN.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> Page.encode(parameter.getKey()) + "=" + Page.encode(value)))
                .collect(Collectors.joining("&"));
    }
}
