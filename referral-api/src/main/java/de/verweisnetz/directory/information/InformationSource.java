package de.verweisnetz.directory.information;

import de.verweisnetz.directory.InformationCard;
import de.verweisnetz.directory.InformationSourceRequest;
import de.verweisnetz.directory.InformationSourceView;
import java.util.UUID;

/** A source as it is kept. */
public record InformationSource(UUID id, long version, InformationSourceRequest content) {

    public SourcePosition position() {
        return new SourcePosition(content.expiresOn(), id);
    }

    public InformationSourceView view(Validity validity) {
        return new InformationSourceView(
                id,
                version,
                content.topic(),
                content.language(),
                content.title(),
                content.url(),
                content.publisher(),
                content.note(),
                content.checkedOn(),
                content.expiresOn(),
                validity.of(content.expiresOn()));
    }

    InformationCard card() {
        return new InformationCard(
                content.title(), content.url(), content.publisher(), content.language(), content.checkedOn());
    }
}
