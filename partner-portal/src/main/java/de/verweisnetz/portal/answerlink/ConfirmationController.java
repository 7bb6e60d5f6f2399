package de.verweisnetz.portal.answerlink;

import de.verweisnetz.portal.api.LinkApi;
import de.verweisnetz.portal.form.Form;
import de.verweisnetz.portal.mailed.LinkedPage;
import de.verweisnetz.portal.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Where somebody says that an address is hers: opening the link does nothing, its button does. */
@Controller
@RequestScoped
@Path("/")
@Produces("text/html")
public class ConfirmationController extends LinkedPage {
    @Inject
    LinkApi api;

    public ConfirmationController() {
        super("answerlink", "answerlink.confirm", "/m");
    }

    @Override
    protected Response opened(Form form, Texts t) {
        api.confirmAddress(form.value("token"));
        return mailed.closed("answerlink", "confirmed", t, 200);
    }
}
