package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The fields of an upload that was refused, and why: kept for the page that shows the form again. */
record RefusedUpload(HashMap<String, List<String>> values, ArrayList<List<String>> mistakes) implements Serializable {
    private static final String ATTRIBUTE = "refused-upload";

    static void keep(HttpSession session, HashMap<String, List<String>> values, Form form) {
        ArrayList<List<String>> mistakes = new ArrayList<>();
        form.mistakes().forEach(mistake -> mistakes.add(List.of(mistake.field(), mistake.message())));
        session.setAttribute(ATTRIBUTE, new RefusedUpload(values, mistakes));
    }

    /** The form to show, empty when nothing was refused. */
    static Form take(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(ATTRIBUTE) instanceof RefusedUpload kept)) {
            return Form.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        Form form = new Form(kept.values());
        kept.mistakes().forEach(mistake -> form.reject(mistake.get(0), mistake.get(1)));
        return form;
    }
}
