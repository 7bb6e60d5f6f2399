package de.verweisnetz.portal.layout;

import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.HashMap;

/** Renders the views of Jakarta MVC controllers with JTE. */
@ApplicationScoped
public class JteViewEngine implements ViewEngine {
    @Override
    public boolean supports(String view) {
        return view.endsWith(".jte");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        try {
            Templates.render(
                    context.getView(), new HashMap<>(context.getModels().asMap()), output);
            context.getResponseHeaders().putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
            output.writeTo(context.getOutputStream());
        } catch (IOException | TemplateException e) {
            throw new ViewEngineException(e);
        }
    }
}
