package de.verweisnetz.portal.privacy;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ApiUnavailable;
import de.verweisnetz.portal.api.FileReceiver;
import de.verweisnetz.portal.api.IncidentWindow;
import de.verweisnetz.portal.api.PrivacyApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.layout.Pages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands files of data protection officers and managers through from the API as they come. */
@WebServlet({"/app/audit/file", "/app/incident/file", "/app/processing-record/file", "/app/project-end/file"})
public class PrivacyFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrivacyApi api;

    @Inject
    transient Pages pages;

    @Inject
    transient ExportPermit permit;

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

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Form form = new Form(values(request.getParameterMap()));
        switch (request.getServletPath()) {
            case "/app/audit/file" -> audit(form, response);
            case "/app/incident/file" -> incident(form, response);
            case "/app/processing-record/file" ->
                api.exportProcessingRecord(
                        pages.texts().language(), receiver(response, "verweisnetz-verarbeitungen.json"));
            default -> project(response);
        }
    }

    private void audit(Form form, HttpServletResponse response) throws IOException {
        String filters = AuditFilters.query(form, "");
        if (form.isRejected()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            api.exportAudit(filters, receiver(response, "verweisnetz-protokoll.ndjson"));
        }
    }

    private void incident(Form form, HttpServletResponse response) throws IOException {
        IncidentWindow window = IncidentForm.window(form);
        if (window == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            api.exportIncident(window, receiver(response, "verweisnetz-vorfall.json"));
        }
    }

    private void project(HttpServletResponse response) throws IOException {
        if (permit.take()) {
            api.exportProject(receiver(response, "verweisnetz-projekt.ndjson"));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static FileReceiver receiver(HttpServletResponse response, String name) {
        return (mediaType, disposition) -> {
            response.setContentType(mediaType);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            return response.getOutputStream();
        };
    }

    private static Map<String, List<String>> values(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> Arrays.asList(parameter.getValue())));
    }
}
