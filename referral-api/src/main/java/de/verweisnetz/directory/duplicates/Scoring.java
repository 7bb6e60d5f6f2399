package de.verweisnetz.directory.duplicates;

import de.verweisnetz.directory.DuplicateReason;
import de.verweisnetz.directory.DuplicateReason.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Says how likely it is that two documents of one kind are the same, and why. */
final class Scoring {
    private static final double LIKE_ENOUGH = 0.6;

    private final Rarity rarity;
    private final Subject first;
    private final Subject second;
    private final List<DuplicateReason> reasons = new ArrayList<>();

    private Scoring(Subject first, Subject second, Rarity rarity) {
        this.first = first;
        this.second = second;
        this.rarity = rarity;
    }

    static Score of(Subject first, Subject second, Rarity rarity) {
        var scoring = new Scoring(first, second, rarity);
        switch (first.document().kind()) {
            case ORGANIZATION -> scoring.organizations();
            case LOCATION -> scoring.locations();
            case SERVICE -> scoring.services();
            default -> scoring.offers();
        }
        return Score.of(scoring.reasons);
    }

    private void organizations() {
        same(KeyField.REGISTER_ID, Code.SAME_REGISTER_ID, 60);
        name(55);
        same(KeyField.PHONE, Code.SAME_PHONE, 25);
        same(KeyField.EMAIL, Code.SAME_EMAIL, 20);
        same(KeyField.WEBSITE, Code.SAME_WEBSITE, 20);
        same(KeyField.ADDRESS, Code.SAME_ADDRESS, 20);
        otherRegisterId();
    }

    private void locations() {
        same(KeyField.ADDRESS, Code.SAME_ADDRESS, 45);
        name(40);
        same(KeyField.ORGANIZATION, Code.SAME_ORGANIZATION, 15);
        same(KeyField.PHONE, Code.SAME_PHONE, 20);
        same(KeyField.EMAIL, Code.SAME_EMAIL, 10);
        other(KeyField.ADDRESS, Code.OTHER_ADDRESS, -35);
    }

    private void services() {
        name(40);
        same(KeyField.ORGANIZATION, Code.SAME_ORGANIZATION, 15);
        same(KeyField.PHONE, Code.SAME_PHONE, 20);
        same(KeyField.EMAIL, Code.SAME_EMAIL, 15);
        same(KeyField.WEBSITE, Code.SAME_WEBSITE, 15);
        same(KeyField.PLACE, Code.SAME_PLACE, 25);
        other(KeyField.PLACE, Code.OTHER_PLACE, -30);
    }

    private void offers() {
        if (!first.shared(KeyField.OFFER, second).isEmpty()) {
            reasons.add(new DuplicateReason(Code.SAME_SERVICE_AND_PLACE, 100));
        }
    }

    private void name(int points) {
        var same = !first.shared(KeyField.NAME, second).isEmpty();
        var words = NameLikeness.of(first.values(KeyField.WORD), second.values(KeyField.WORD), rarity);
        double likeness = same ? 1 : words.likeness();
        if (likeness >= LIKE_ENOUGH) {
            double telling = Math.min(1, words.weight());
            if (same) {
                telling = Math.max(Math.min(telling, rarest(KeyField.NAME)), inItsSurroundings());
            }
            add(same ? Code.SAME_NAME : Code.SIMILAR_NAME, points * likeness * telling);
        }
    }

    /** A name that every other organisation has may still be the only one of its organisation or place. */
    private double inItsSurroundings() {
        return Math.max(rarest(KeyField.NAME_AND_ORGANIZATION), rarest(KeyField.NAME_AND_PLACE));
    }

    private void same(KeyField field, Code code, int points) {
        add(code, points * rarest(field));
    }

    /** How much the rarest value says that both have; 0 where they have none in common. */
    private double rarest(KeyField field) {
        ToDoubleFunction<String> telling = value -> rarity.of(field, value);
        return first.shared(field, second).stream().mapToDouble(telling).max().orElse(0);
    }

    private void other(KeyField field, Code code, int points) {
        if (first.has(field) && second.has(field) && first.shared(field, second).isEmpty()) {
            add(code, points);
        }
    }

    /** Only numbers of one register contradict each other. */
    private void otherRegisterId() {
        if (first.shared(KeyField.REGISTER_ID, second).isEmpty()
                && registers(first).anyMatch(register -> registers(second).anyMatch(register::equals))) {
            add(Code.OTHER_REGISTER_ID, -50);
        }
    }

    private static Stream<String> registers(Subject subject) {
        return subject.values(KeyField.REGISTER_ID).stream()
                .map(id -> id.substring(0, id.indexOf('|')))
                .filter(register -> !register.isEmpty());
    }

    private void add(Code code, double points) {
        int rounded = (int) Math.round(points);
        if (rounded != 0) {
            reasons.add(new DuplicateReason(code, rounded));
        }
    }
}
