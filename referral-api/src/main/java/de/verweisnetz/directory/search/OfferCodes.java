package de.verweisnetz.directory.search;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.directory.OfferFacts;
import de.verweisnetz.directory.OfferFacts.SpokenLanguage;
import de.verweisnetz.directory.OfferFacts.TargetGroup;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facets of one offer. */
final class OfferCodes {
    private static final Set<String> REMOTE_CHANNELS = Set.of("PHONE", "EMAIL", "VIDEO", "CHAT");
    private static final Set<String> CHANNELS_WITHOUT_BORDERS = Set.of("EMAIL", "VIDEO", "CHAT");
    private static final int OLDEST = 200;
    private static final int LAND_DIGITS = 2;

    private final OfferFacts offer;
    private final Set<Integer> facets = new TreeSet<>();

    private OfferCodes(OfferFacts offer) {
        this.offer = offer;
    }

    /** Everything it can be filtered by. */
    static Set<Integer> of(OfferFacts offer) {
        var codes = new OfferCodes(offer);
        codes.work();
        codes.people();
        codes.hours();
        codes.place();
        codes.reach();
        if (offer.fallback()) {
            codes.facets.add(Facets.LAST_RESORT);
        }
        return codes.facets;
    }

    /** What hits are counted by: topics of level 1, languages, centre type, carrier. */
    static Set<Integer> counted(OfferFacts offer) {
        var counted = new TreeSet<Integer>();
        offer.topics().forEach(topic -> counted.add(Facets.topic(field(topic))));
        offer.languages().forEach(language -> counted.add(Facets.language(language.code())));
        addIfThere(counted, offer.centreType(), Facets::centreType);
        addIfThere(counted, offer.organization().carrier(), Facets::carrier);
        return counted;
    }

    /** The field that a topic belongs to. */
    static String field(String topic) {
        var parent = CodeLists.load().topics().find(topic).map(Code::parent);
        return parent.orElse(topic);
    }

    private void work() {
        offer.topics().forEach(topic -> Facets.covered(topic).forEach(code -> facets.add(Facets.topic(code))));
        addIfThere(facets, offer.centreType(), Facets::centreType);
        addIfThere(facets, offer.organization().carrier(), Facets::carrier);
        offer.acceptsReferrals().forEach(grade -> facets.add(Facets.accepts(grade)));
        switch (offer.capacity().light()) {
            case "OPEN" -> facets.add(Facets.LIGHT_OPEN);
            case "FULL" -> facets.add(Facets.LIGHT_FULL);
            default -> {
                // Nobody knows.
            }
        }
    }

    private void people() {
        var group = Objects.requireNonNullElse(offer.targetGroup(), new TargetGroup(null, null, null, null, null));
        facets.addAll(Facets.ages(
                Objects.requireNonNullElse(group.ageFrom(), 0), Objects.requireNonNullElse(group.ageTo(), OLDEST)));
        facets.addAll(
                group.gender() != null && Facets.isGender(group.gender())
                        ? List.of(Facets.gender(group.gender()))
                        : Facets.genders());
        facets.addAll(
                group.origin() != null && Facets.isOrigin(group.origin())
                        ? List.of(Facets.origin(group.origin()))
                        : Facets.origins());
        facets.add(group.sector() == null ? Facets.ANY_SECTOR : Facets.sector(group.sector()));
    }

    private void hours() {
        OfferHours.open(offer).forEach(span -> facets.addAll(Facets.openAt(span)));
        OfferHours.called(offer).forEach(span -> facets.addAll(Facets.calledAt(span)));
        for (var language : offer.languages()) {
            facets.add(Facets.language(language.code()));
            facets.add(Facets.language(language.code(), language.mode()));
            language(language);
        }
    }

    private void language(SpokenLanguage language) {
        OfferHours.spoken(offer, language).forEach(span -> facets.addAll(Facets.languageAt(language.code(), span)));
    }

    /** A secret place is found by its Land at most: its Kreis would say too much. */
    private void place() {
        boolean secret = Spot.isSecret(offer);
        offer.area().stream()
                .map(area -> secret && Character.isDigit(area.charAt(0)) ? area.substring(0, LAND_DIGITS) : area)
                .forEach(area -> facets.add(Facets.area(area)));
        Spot.of(offer).ifPresent(spot -> facets.add(Facets.cell(spot.latitude(), spot.longitude())));
        if (secret) {
            facets.add(Facets.SECRET);
        }
        if (Spot.isOnRequest(offer)) {
            facets.add(Facets.ON_REQUEST);
        }
        var wheelchair =
                offer.accessibility() == null ? null : offer.accessibility().get("wheelchair");
        if ("YES".equals(wheelchair) || "PARTLY".equals(wheelchair)) {
            facets.add("YES".equals(wheelchair) ? Facets.WHEELCHAIR : Facets.WHEELCHAIR_IN_PART);
        }
    }

    private void reach() {
        if (offer.channels().stream().anyMatch(REMOTE_CHANNELS::contains)) {
            facets.add(Facets.REMOTE);
        }
        if (isCalledFromAbroad(offer)) {
            facets.add(Facets.CALLED_FROM_ABROAD);
        }
        if (isCalledFromAbroad(offer) || offer.channels().stream().anyMatch(CHANNELS_WITHOUT_BORDERS::contains)) {
            facets.add(Facets.FROM_ABROAD);
        }
    }

    static boolean isCalledFromAbroad(OfferFacts offer) {
        return offer.clientContact() != null
                && Boolean.TRUE.equals(offer.clientContact().reachableFromAbroad());
    }

    static List<String> remoteChannels(OfferFacts offer) {
        return offer.channels().stream().filter(REMOTE_CHANNELS::contains).toList();
    }

    private static void addIfThere(
            Collection<Integer> codes, @Nullable String code, java.util.function.ToIntFunction<String> number) {
        Stream.ofNullable(code).mapToInt(number).forEach(codes::add);
    }
}
