package de.verweisnetz.directory.search;

import de.verweisnetz.directory.OfferQuery.Centre;
import de.verweisnetz.directory.OfferQuery.Filters;
import de.verweisnetz.directory.OfferQuery.Reach;
import de.verweisnetz.directory.OfferQuery.Speech;
import de.verweisnetz.directory.OfferQuery.Where;
import de.verweisnetz.directory.OfferQuery.Whom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The filters of a search with one of them given up or widened, in turn. */
final class WiderFilters {
    static final Filters NONE = new Filters(
            null,
            List.of(),
            new Speech(List.of(), null, null),
            new Where(null, null, null, null, null, null, null, false, false, false),
            new Whom(null, null, null, null),
            new Centre(List.of(), List.of(), null, List.of(), List.of()),
            new Reach(null, null, false, null, null));
    private static final int WIDE_KM = 200;
    private static final int WIDEST_KM = 500;

    private final Filters filters;
    private final List<Wider> all = new ArrayList<>();

    /**
     * @param value of the parameter, or null where it is given up
     */
    record Wider(String parameter, @Nullable String value, Filters filters) {}

    private WiderFilters(Filters filters) {
        this.filters = filters;
    }

    static List<Wider> of(Filters filters) {
        var wider = new WiderFilters(filters);
        wider.work();
        wider.place();
        wider.people();
        wider.centre();
        wider.reach();
        return wider.all;
    }

    private void work() {
        add("text", null, f -> new Filters(null, f.topics(), f.speech(), f.where(), f.whom(), f.centre(), f.reach()));
        add(
                "topic",
                null,
                f -> new Filters(f.text(), List.of(), f.speech(), f.where(), f.whom(), f.centre(), f.reach()));
        speech("language", s -> NONE.speech());
        speech("language_mode", s -> new Speech(s.languages(), null, s.at()));
        speech("language_at", s -> new Speech(s.languages(), s.mode(), null));
    }

    private void place() {
        var where = filters.where();
        if (where.isPlace()) {
            int radius = where.radiusKm() == null ? 0 : where.radiusKm();
            if (radius < WIDE_KM) {
                radius(WIDE_KM);
            }
            if (radius < WIDEST_KM) {
                radius(WIDEST_KM);
            }
            where(
                    "responsible",
                    w -> new Where(
                            w.postcode(),
                            w.place(),
                            w.kreis(),
                            w.latitude(),
                            w.longitude(),
                            w.radiusKm(),
                            null,
                            false,
                            w.remote(),
                            w.nationwide()));
            where(
                    placeParameter(where),
                    w -> new Where(null, null, null, null, null, null, null, false, w.remote(), w.nationwide()));
        }
        where("region", w -> w.region() == null ? w : NONE.where());
        where("remote", w -> flags(w, false, w.nationwide()));
        where("nationwide", w -> flags(w, w.remote(), false));
    }

    private void people() {
        whom("age_band", w -> new Whom(null, w.gender(), w.origin(), w.sector()));
        whom("gender", w -> new Whom(w.ageBand(), null, w.origin(), w.sector()));
        whom("origin", w -> new Whom(w.ageBand(), w.gender(), null, w.sector()));
        whom("sector", w -> new Whom(w.ageBand(), w.gender(), w.origin(), null));
    }

    private void centre() {
        centre("centre_type", c -> new Centre(List.of(), c.carriers(), c.accepts(), c.answerModes(), c.capacity()));
        centre("carrier", c -> new Centre(c.types(), List.of(), c.accepts(), c.answerModes(), c.capacity()));
        centre("accepts", c -> new Centre(c.types(), c.carriers(), null, c.answerModes(), c.capacity()));
        centre("answer_mode", c -> new Centre(c.types(), c.carriers(), c.accepts(), List.of(), c.capacity()));
        centre("capacity", c -> new Centre(c.types(), c.carriers(), c.accepts(), c.answerModes(), List.of()));
    }

    private void reach() {
        reach("open_at", r -> new Reach(null, r.phoneAt(), r.fromAbroad(), r.wheelchair(), r.verifiedWithinDays()));
        reach("phone_at", r -> new Reach(r.openAt(), null, r.fromAbroad(), r.wheelchair(), r.verifiedWithinDays()));
        reach(
                "reachable_from_abroad",
                r -> new Reach(r.openAt(), r.phoneAt(), false, r.wheelchair(), r.verifiedWithinDays()));
        reach("wheelchair", r -> new Reach(r.openAt(), r.phoneAt(), r.fromAbroad(), null, r.verifiedWithinDays()));
        reach("verified_within_days", r -> new Reach(r.openAt(), r.phoneAt(), r.fromAbroad(), r.wheelchair(), null));
    }

    private static String placeParameter(Where where) {
        return where.postcode() != null
                ? "postcode"
                : where.place() != null ? "place" : where.kreis() != null ? "kreis" : "latitude";
    }

    private void radius(int kilometres) {
        add(
                "radius_km",
                String.valueOf(kilometres),
                f -> with(
                        f,
                        new Where(
                                f.where().postcode(),
                                f.where().place(),
                                f.where().kreis(),
                                f.where().latitude(),
                                f.where().longitude(),
                                kilometres,
                                null,
                                f.where().responsible(),
                                f.where().remote(),
                                f.where().nationwide())));
    }

    private static Where flags(Where w, boolean remote, boolean nationwide) {
        return new Where(
                w.postcode(),
                w.place(),
                w.kreis(),
                w.latitude(),
                w.longitude(),
                w.radiusKm(),
                w.region(),
                w.responsible(),
                remote,
                nationwide);
    }

    private static Filters with(Filters f, Where where) {
        return new Filters(f.text(), f.topics(), f.speech(), where, f.whom(), f.centre(), f.reach());
    }

    private void speech(String parameter, UnaryOperator<Speech> change) {
        add(
                parameter,
                null,
                f -> new Filters(
                        f.text(), f.topics(), change.apply(f.speech()), f.where(), f.whom(), f.centre(), f.reach()));
    }

    private void where(String parameter, UnaryOperator<Where> change) {
        add(parameter, null, f -> with(f, change.apply(f.where())));
    }

    private void whom(String parameter, UnaryOperator<Whom> change) {
        add(
                parameter,
                null,
                f -> new Filters(
                        f.text(), f.topics(), f.speech(), f.where(), change.apply(f.whom()), f.centre(), f.reach()));
    }

    private void centre(String parameter, UnaryOperator<Centre> change) {
        add(
                parameter,
                null,
                f -> new Filters(
                        f.text(), f.topics(), f.speech(), f.where(), f.whom(), change.apply(f.centre()), f.reach()));
    }

    private void reach(String parameter, UnaryOperator<Reach> change) {
        add(
                parameter,
                null,
                f -> new Filters(
                        f.text(), f.topics(), f.speech(), f.where(), f.whom(), f.centre(), change.apply(f.reach())));
    }

    /** A filter that is not there cannot be given up. */
    private void add(String parameter, @Nullable String value, UnaryOperator<Filters> change) {
        var changed = change.apply(filters);
        if (!changed.equals(filters)) {
            all.add(new Wider(parameter, value, changed));
        }
    }
}
