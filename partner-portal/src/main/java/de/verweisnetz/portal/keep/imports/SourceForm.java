package de.verweisnetz.portal.keep.imports;

import de.verweisnetz.portal.api.ImportApi;
import de.verweisnetz.portal.api.ImportSource;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.form.OnceKey;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The fields about a source: one that is known, or a new one with what may be done with its entries. */
@RequestScoped
public class SourceForm {
    private static final int LONGEST_NAME = 200;

    @Inject
    ImportApi api;

    void check(Form form, Texts t) {
        if (form.value("source").isEmpty()) {
            checkDetails(form, t);
        }
    }

    static void checkDetails(Form form, Texts t) {
        String name = form.value("source_name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            form.reject("source_name", t.get("imports.source.wrong"));
        }
        if (form.value("republish").isEmpty()) {
            form.reject("republish", t.get("imports.republish.wrong"));
        }
    }

    static ImportSource.Details details(Form form) {
        return new ImportSource.Details(
                form.value("source_name"),
                form.has("republish", "true"),
                form.optional("licence"),
                form.optional("address_visibility"));
    }

    /** The id of the source that the form names; a new one is added first. */
    String chosen(Form form) {
        return form.value("source").isEmpty()
                ? api.addSource(OnceKey.of(form) + "-source", details(form)).id()
                : form.value("source");
    }

    /** The name of the form's field for a pointer into the body of a request. */
    static String field(String pointer) {
        String name = pointer.replaceFirst("^/", "");
        return name.equals("name") ? "source_name" : name;
    }
}
