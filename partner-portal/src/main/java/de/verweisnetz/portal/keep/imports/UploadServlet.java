package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.ApiProblem;
import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.UploadOrder;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.text.CurrentLanguage;
import de.verweisnetz.portal.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the form with a file: the container lays the file on disk, from there it passes through to the API.
 *
 * <p>A servlet, because a page's controller would read the whole body into memory to guard it.
 */
@WebServlet("/app/imports/upload")
@MultipartConfig(fileSizeThreshold = UploadServlet.THRESHOLD)
public class UploadServlet extends HttpServlet {
    static final int THRESHOLD = 64 * 1024;

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FIELD = 2000;

    @Inject
    transient ImportApi api;

    @Inject
    transient SourceForm sources;

    @Inject
    transient CurrentLanguage language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HashMap<String, List<String>> values = values(request);
        Form form = new Form(values);
        if (!UploadToken.fits(request.getSession(), form.value(UploadToken.FIELD))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Part file = request.getPart("file");
        check(form, file, language.texts());
        String id = form.isRejected() || file == null ? null : hand(form, values, file);
        if (id == null) {
            RefusedUpload.keep(request.getSession(), values, form);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/app/imports/" + (id == null ? "new" : id));
    }

    private void check(Form form, @Nullable Part file, Texts t) {
        if (file == null || file.getSize() == 0 || file.getSubmittedFileName() == null) {
            form.reject("file", t.get("imports.file.missing"));
        } else if (MediaTypes.of(file.getSubmittedFileName()).isEmpty()) {
            form.reject("file", t.get("imports.file.wrong"));
        }
        sources.check(form, t);
    }

    private @Nullable String hand(Form form, Map<String, List<String>> values, Part file) throws IOException {
        String name = file.getSubmittedFileName();
        try (InputStream content = file.getInputStream()) {
            String source = sources.chosen(form);
            // from here on the source is known: who is refused and tries again must not add it twice
            values.put("source", List.of(source));
            boolean complete = form.ticked("complete");
            UploadOrder order = new UploadOrder(
                    OnceKey.of(form),
                    source,
                    name,
                    MediaTypes.of(name).orElseThrow(),
                    complete,
                    complete && form.ticked("remove_missing"));
            return api.upload(order, content, file.getSize()).id();
        } catch (ApiProblem refused) {
            if (!refused.problem().isRefusal() || refused.status() == 403) {
                throw refused;
            }
            form.reject(refused.problem(), SourceForm::field, language.texts());
            return null;
        } finally {
            file.delete();
        }
    }

    private static HashMap<String, List<String>> values(HttpServletRequest request)
            throws IOException, ServletException {
        HashMap<String, List<String>> values = new HashMap<>();
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() == null && part.getSize() <= LONGEST_FIELD) {
                try (InputStream content = part.getInputStream()) {
                    String value = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    values.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                            .add(value);
                }
            }
        }
        return values;
    }
}
