package de.verweisnetz.referral.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Things of which some come up more often than others. */
record Weighted<T>(List<Item<T>> items) {

    /** One of them and its weight against the others. */
    record Item<T>(T thing, double weight) {}

    static <T> Item<T> item(T thing, double weight) {
        return new Item<>(thing, weight);
    }

    @SafeVarargs
    static <T> Weighted<T> of(Item<T>... items) {
        return new Weighted<>(List.of(items));
    }

    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<T> weight) {
        var items = new ArrayList<Item<T>>(things.size());
        things.forEach(thing -> items.add(item(thing, weight.applyAsDouble(thing))));
        return new Weighted<>(items);
    }

    T draw(Draw draw) {
        return draw(draw, thing -> true).orElseThrow();
    }

    /** One of those that fit; nothing if none does. */
    Optional<T> draw(Draw draw, Predicate<T> fits) {
        double left = draw.share() * sum(fits);
        T last = null;
        for (var item : items) {
            if (fits.test(item.thing()) && item.weight() > 0) {
                last = item.thing();
                left -= item.weight();
                if (left < 0) {
                    break;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    private double sum(Predicate<T> fits) {
        double sum = 0;
        for (var item : items) {
            sum += fits.test(item.thing()) ? item.weight() : 0;
        }
        return sum;
    }
}
