package org.feltbok.export;

import org.feltbok.export.WordPaper.Style;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The styles of a template, found by what they are for, whichever language its Word speaks; what it
 * lacks is taken from the program's own and stands on the template's usual text.
 */
final class TemplateStyles {
    private final CTStyles all;
    private final Map<Style, String> ids = new EnumMap<>(Style.class);
    private final List<Style> missing = new ArrayList<>();
    private final String table;

    /**
     * @param numbered whether the numbers that styles name are there
     */
    TemplateStyles(CTStyles template, boolean numbered) throws IOException {
        all = (CTStyles) template.copy();
        if (!numbered) {
            Arrays.stream(all.getStyleArray())
                    .filter(s -> s.isSetPPr() && s.getPPr().isSetNumPr())
                    .forEach(s -> s.getPPr().unsetNumPr());
        }
        CTStyles own = WordPaper.ownStyles();
        for (Style style : Style.values()) {
            Optional<CTStyle> found = find(STStyleType.PARAGRAPH, style.names());
            if (found.isEmpty()) {
                missing.add(style);
            }
            ids.put(style, found.map(CTStyle::getStyleId).orElseGet(() -> add(own, style.names())));
        }
        List<String> names = List.of(WordPaper.TABLE);
        table =
                find(STStyleType.TABLE, names)
                        .map(CTStyle::getStyleId)
                        .orElseGet(() -> add(own, names));
    }

    CTStyles all() {
        return all;
    }

    Map<Style, String> ids() {
        return ids;
    }

    String table() {
        return table;
    }

    /** What the template has no style for. */
    List<Style> missing() {
        return missing;
    }

    private Optional<CTStyle> find(STStyleType.Enum type, List<String> names) {
        return Arrays.stream(all.getStyleArray())
                .filter(s -> type.equals(s.getType()) && s.getStyleId() != null)
                .filter(s -> names(s).anyMatch(n -> names.stream().anyMatch(n::equalsIgnoreCase)))
                .findFirst();
    }

    /** Its name and the others that it goes by; none where it does not say them. */
    private static Stream<String> names(CTStyle style) {
        Stream<String> name = Stream.ofNullable(style.getName()).map(CTString::getVal);
        Stream<String> others =
                Stream.ofNullable(style.getAliases())
                        .map(CTString::getVal)
                        .filter(Objects::nonNull)
                        .flatMap(a -> Arrays.stream(a.split(",")));
        return Stream.concat(name, others).filter(Objects::nonNull).map(String::strip);
    }

    private String add(CTStyles own, List<String> names) {
        CTStyle style =
                Arrays.stream(own.getStyleArray())
                        .filter(s -> names.getFirst().equals(s.getName().getVal()))
                        .findFirst()
                        .orElseThrow();
        String id = free(style.getStyleId());
        CTStyle copy = all.addNewStyle();
        copy.set(style);
        copy.setStyleId(id);
        Optional<String> usual = usual(style.getType());
        if (copy.isSetBasedOn()) {
            usual.ifPresentOrElse(u -> copy.getBasedOn().setVal(u), copy::unsetBasedOn);
        }
        if (copy.isSetNext()) {
            usual.ifPresentOrElse(u -> copy.getNext().setVal(u), copy::unsetNext);
        }
        return copy.getStyleId();
    }

    /** The style of what has none. */
    private Optional<String> usual(STStyleType.Enum type) {
        return Arrays.stream(all.getStyleArray())
                .filter(s -> Objects.equals(type, s.getType()) && isDefault(s))
                .map(CTStyle::getStyleId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isDefault(CTStyle style) {
        return style.isSetDefault()
                && List.of("1", "true", "on")
                        .contains(String.valueOf(style.getDefault()).toLowerCase(Locale.ROOT));
    }

    private String free(String id) {
        String free = id;
        for (int i = 2; isTaken(free); i++) {
            free = id + i;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return Arrays.stream(all.getStyleArray()).anyMatch(s -> id.equals(s.getStyleId()));
    }
}
