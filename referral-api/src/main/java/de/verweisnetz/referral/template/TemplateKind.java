package de.verweisnetz.referral.template;

import de.verweisnetz.referral.freetext.FreeTextKind;

/** In which free text of a centre a template goes. */
public enum TemplateKind {
    QUESTION(FreeTextKind.QUESTION),
    APPOINTMENT(FreeTextKind.APPOINTMENT),
    DECLINE(FreeTextKind.DECLINE);

    private final FreeTextKind text;

    TemplateKind(FreeTextKind text) {
        this.text = text;
    }

    public FreeTextKind text() {
        return text;
    }
}
