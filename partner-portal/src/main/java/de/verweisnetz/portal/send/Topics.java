package de.verweisnetz.portal.send;

import de.verweisnetz.portal.api.Offer;
import de.verweisnetz.portal.codes.Labels;
import java.util.List;
import java.util.stream.Stream;

/** The topics a referral to an offer may name: those of the offer, a group standing for all in it. */
public final class Topics {
    private Topics() {}

    public static List<String> choices(Offer offer, Labels labels) {
        return offer.topics().stream()
                .flatMap(topic ->
                        topic.indexOf('.') > 0 || labels.topicsIn(topic).isEmpty()
                                ? Stream.of(topic)
                                : labels.topicsIn(topic).stream().map(Labels.Option::code))
                .distinct()
                .toList();
    }
}
