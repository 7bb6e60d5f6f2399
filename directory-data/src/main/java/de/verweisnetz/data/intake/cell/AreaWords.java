package de.verweisnetz.data.intake.cell;

import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.column.Words;
import de.verweisnetz.data.exchange.Profile;
import de.verweisnetz.data.place.Kreis;
import de.verweisnetz.data.place.Place;
import de.verweisnetz.data.place.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the official key that the name of a Land or Kreis means: {@code Landkreis Harburg}, {@code Stadt Bremen}. */
final class AreaWords {
    private static final Pattern KEY = Pattern.compile("\\d{2}|\\d{5}|\\d{8}");
    private static final Pattern KEY_BEHIND = Pattern.compile(".*\\((\\d{2}|\\d{5}|\\d{8})\\)");
    // Spreadsheets drop the first zero.
    private static final Pattern CUT_KEY = Pattern.compile("[1-9]\\d{3}|[1-9]\\d{6}");
    private static final int KREIS_DIGITS = 5;
    private static final Pattern DISTRICT =
            Pattern.compile("^(?:landkreis|kreis|lk|lkr)\\s+|\\s+(?:landkreis|kreis|lk|lkr)$");
    private static final Pattern CITY = Pattern.compile(
            "^(?:kreisfreie stadt|landeshauptstadt|hansestadt|hanse und universitaetsstadt|universitaetsstadt|stadtkreis|stadt)"
                    + "\\s+|\\s+(?:kreisfreie stadt|stadtkreis|stadt)$");
    private static final Pattern LAND = Pattern.compile("^(?:(?:bundes)?land|freistaat)\\s+");
    private static final Set<String> NATIONWIDE = Set.of(
            "nationwide",
            "bundesweit",
            "deutschlandweit",
            "deutschland",
            "ganz deutschland",
            "bundesgebiet",
            "gesamtes bundesgebiet",
            "bundesrepublik deutschland",
            "germany");

    private final Map<String, String> cities = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final Set<String> towns = new HashSet<>();

    private AreaWords(Places places) {
        for (Kreis kreis : places.kreise()) {
            String name = Words.fold(kreis.name());
            String bare = DISTRICT.matcher(name).replaceFirst("");
            boolean city =
                    bare.equals(name) && name.equals(Words.fold(kreis.seat().name()));
            Map<String, String> names = city ? cities : districts;
            add(names, bare, kreis.ags());
            // Rotenburg (Wümme), Nienburg/Weser
            String first = Words.fold(kreis.name().replaceFirst("\\s*[(/].*", ""));
            add(names, DISTRICT.matcher(first).replaceFirst(""), kreis.ags());
        }
        // Whoever writes Frankfurt does not mean the one on the Oder.
        List.copyOf(cities.keySet()).stream()
                .filter(name -> cities.keySet().stream().anyMatch(other -> other.startsWith(name + " am ")))
                .forEach(unclear::add);
        unclear.forEach(cities::remove);
        unclear.forEach(districts::remove);
        places.all().stream().map(Place::name).map(Words::fold).forEach(towns::add);
    }

    static AreaWords load() {
        return Holder.WORDS;
    }

    /** An area of responsibility; a name that may mean two is not understood. */
    Optional<String> area(String text) {
        String folded = Words.fold(text);
        if (NATIONWIDE.contains(folded)) {
            return Optional.of(Profile.NATIONWIDE);
        }
        Optional<String> key = key(text);
        if (key.isPresent()) {
            return key;
        }
        return CodeWords.of(CodeListName.LAND)
                .code(LAND.matcher(folded).replaceFirst(""))
                .or(() -> kreis(text));
    }

    /** The key of a Kreis, five digits. */
    Optional<String> kreis(String text) {
        Optional<String> key = key(text);
        if (key.isPresent()) {
            return key.filter(each -> each.length() >= KREIS_DIGITS).map(each -> each.substring(0, KREIS_DIGITS));
        }
        String folded = Words.fold(text);
        String district = DISTRICT.matcher(folded).replaceFirst("");
        if (!district.equals(folded)) {
            return Optional.ofNullable(districts.get(district));
        }
        String city = CITY.matcher(folded).replaceFirst("");
        if (cities.containsKey(city)) {
            return Optional.of(cities.get(city));
        }
        // Unna is a town in the Kreis of that name: who writes no more may mean either.
        return Optional.ofNullable(towns.contains(folded) ? null : districts.get(folded));
    }

    private static Optional<String> key(String text) {
        Matcher behind = KEY_BEHIND.matcher(text);
        if (KEY.matcher(text).matches()) {
            return Optional.of(text);
        }
        if (CUT_KEY.matcher(text).matches()) {
            return Optional.of("0" + text);
        }
        return behind.matches() ? Optional.of(behind.group(1)) : Optional.empty();
    }

    private void add(Map<String, String> names, String name, String key) {
        String known = names.putIfAbsent(name, key);
        if (known != null && !known.equals(key)) {
            unclear.add(name);
        }
    }

    private static final class Holder {
        static final AreaWords WORDS = new AreaWords(Places.builtIn());
    }
}
