package de.verweisnetz.portal.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The precompiled JTE templates. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "de.verweisnetz.portal.views");

    private Templates() {}

    public static void render(String template, Map<String, Object> parameters, TemplateOutput output) {
        ENGINE.render(template, parameters, output);
    }
}
