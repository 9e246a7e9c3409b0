package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Entry;
import org.feltbok.register.RegisterTable.Value;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** JSON-stat 2, and 1 with one data set in it, as PxWeb and statistics offices write them. */
final class JsonStatSource implements RegisterSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TIMES = Set.of("tid", "time", "år", "year", "aar");
    private static final Set<String> PLACES =
            Set.of("region", "kommune", "kommuneregion", "geo", "geografi", "municipality", "area");

    @Override
    public boolean recognises(byte[] start) {
        for (byte b : start) {
            if (b == '{') {
                return true;
            }
            boolean before = b <= ' ' && b >= 0 || b == (byte) 0xEF || b == (byte) 0xBB;
            if (!before && b != (byte) 0xBF) {
                return false;
            }
        }
        return false;
    }

    @Override
    public List<RegisterTable> read(
            Path file, String name, RegisterColumns columns, Consumer<Fault> faults) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file).replace("\ufeff", ""));
            JsonNode set = root.has("dataset") ? root.get("dataset") : root;
            return new Reading(set, name, columns, faults).table();
        } catch (JacksonException | IOException e) {
            faults.accept(Fault.at(Place.file(name), "register.json.broken"));
            return List.of();
        }
    }

    /** One data set. */
    private static final class Reading {
        private final JsonNode set;
        private final String name;
        private final RegisterColumns columns;
        private final Consumer<Fault> faults;

        Reading(JsonNode set, String name, RegisterColumns columns, Consumer<Fault> faults) {
            this.set = set;
            this.name = name;
            this.columns = columns;
            this.faults = faults;
        }

        private JsonNode part(String part) {
            return set.has(part) ? set.path(part) : set.path("dimension").path(part);
        }

        List<RegisterTable> table() {
            List<String> ids = new ArrayList<>();
            part("id").forEach(n -> ids.add(n.asString("")));
            List<Integer> sizes = new ArrayList<>();
            part("size").forEach(n -> sizes.add(n.asInt(0)));
            long cells = sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
            JsonNode values = set.path("value");
            boolean isWhole =
                    !ids.isEmpty()
                            && ids.size() == sizes.size()
                            && (values.isArray() && values.size() == cells || values.isObject());
            if (!isWhole) {
                return refused("register.json.not_whole");
            }
            List<Dimension> all = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                Dimension dimension = dimension(ids.get(i), sizes.get(i));
                if (dimension.values().size() != sizes.get(i)) {
                    return refused("register.json.categories", ids.get(i), sizes.get(i));
                }
                all.add(dimension);
            }
            int place = role("geo", ids, PLACES, columns.place());
            int time = role("time", ids, TIMES, columns.year());
            if (place < 0) {
                return refused("register.json.no_place", RegisterSources.some(ids));
            }
            return entries(all, place, time, values);
        }

        private List<RegisterTable> refused(String key, Object... args) {
            faults.accept(Fault.at(Place.file(name), key, args));
            return List.of();
        }

        private int role(String role, List<String> ids, Set<String> words, String told) {
            JsonNode of = part("role").path(role);
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                String label = set.path("dimension").path(id).path("label").asString(id);
                boolean is =
                        told.isEmpty()
                                ? of.isArray() && of.size() > 0
                                        ? of.get(0).asString("").equals(id)
                                        : words.contains(id.toLowerCase(Locale.ROOT))
                                                || words.contains(label.toLowerCase(Locale.ROOT))
                                : told.equalsIgnoreCase(id) || told.equalsIgnoreCase(label);
                if (is) {
                    return i;
                }
            }
            return -1;
        }

        private Dimension dimension(String id, int size) {
            JsonNode of = set.path("dimension").path(id);
            JsonNode category = of.path("category");
            JsonNode index = category.path("index");
            String[] codes = new String[size];
            if (index.isArray() && index.size() == size) {
                for (int i = 0; i < size; i++) {
                    codes[i] = index.get(i).asString("");
                }
            } else if (index.isObject()) {
                index.propertyStream()
                        .forEach(
                                p -> {
                                    int at = p.getValue().asInt(-1);
                                    if (at >= 0 && at < size) {
                                        codes[at] = p.getKey();
                                    }
                                });
            } else if (size == 1) {
                category.path("label").propertyStream().forEach(p -> codes[0] = p.getKey());
            }
            List<Value> values = new ArrayList<>();
            for (String code : codes) {
                if (code != null) {
                    String label = category.path("label").path(code).asString(code);
                    String unit = category.path("unit").path(code).path("base").asString("");
                    values.add(new Value(code, label, unit));
                }
            }
            return new Dimension(id, of.path("label").asString(id), values);
        }

        private List<RegisterTable> entries(
                List<Dimension> all, int place, int time, JsonNode values) {
            List<Dimension> others = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (i != place && i != time) {
                    others.add(all.get(i));
                }
            }
            List<Region> regions = new ArrayList<>();
            for (Value v : all.get(place).values()) {
                regions.add(Region.of(v.code(), v.label().equals(v.code()) ? "" : v.label()));
            }
            List<Integer> years = new ArrayList<>();
            if (time >= 0) {
                for (Value v : all.get(time).values()) {
                    Period period = Period.of(v.label());
                    if (period == null || period.year() == null || !period.rest().isEmpty()) {
                        return refused("register.not_a_year", v.label());
                    }
                    years.add(period.year());
                }
            }
            List<Entry> entries = new ArrayList<>();
            int[] at = new int[all.size()];
            long cells = all.stream().mapToLong(d -> d.values().size()).reduce(1, (a, b) -> a * b);
            for (int i = 0; i < cells; i++) {
                List<String> picks = new ArrayList<>();
                for (int d = 0; d < at.length; d++) {
                    if (d != place && d != time) {
                        picks.add(all.get(d).values().get(at[d]).code());
                    }
                }
                entries.add(
                        new Entry(
                                Place.file(name).column("value[" + i + "]"),
                                regions.get(at[place]),
                                time < 0 ? null : years.get(at[time]),
                                List.copyOf(picks),
                                text(values, i)));
                next(at, all);
            }
            return List.of(
                    new RegisterTable(
                            name,
                            "register.kind.json",
                            set.path("label").asString(""),
                            set.path("source").asString(""),
                            unit(others),
                            decimals(others),
                            others,
                            entries,
                            List.of()));
        }

        private static void next(int[] at, List<Dimension> all) {
            for (int d = at.length - 1; d >= 0; d--) {
                at[d]++;
                if (at[d] < all.get(d).values().size()) {
                    return;
                }
                at[d] = 0;
            }
        }

        /** The number, or the sign that says why there is none. */
        private String text(JsonNode values, int at) {
            JsonNode value = of(values, at);
            if (value.isNumber()) {
                return org.feltbok.base.text.WrittenNumber.write(value.asDouble());
            }
            if (value.isString()) {
                return value.asString("").strip();
            }
            JsonNode status = set.path("status");
            return status.isString() ? status.asString("") : of(status, at).asString("").strip();
        }

        private static JsonNode of(JsonNode list, int at) {
            return list.isObject() ? list.path(Integer.toString(at)) : list.path(at);
        }

        private static String unit(List<Dimension> others) {
            return others.stream()
                    .filter(d -> d.values().size() == 1)
                    .map(d -> d.values().getFirst().unit())
                    .filter(u -> !u.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private int decimals(List<Dimension> others) {
            List<Integer> told = new ArrayList<>();
            set.path("dimension")
                    .forEach(
                            d ->
                                    d.path("category")
                                            .path("unit")
                                            .forEach(u -> told.add(u.path("decimals").asInt(-1))));
            return others.isEmpty() || told.stream().distinct().count() != 1
                    ? RegisterTable.UNTOLD
                    : told.getFirst();
        }
    }
}
