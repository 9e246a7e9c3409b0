package org.feltbok.coding.exchange;

import org.feltbok.base.Ids;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** An element of a project that is being read, with what was read in it so far. */
final class QdeOpen {
    final String name;
    final Map<String, String> says;
    final List<Project.Given> codings = new ArrayList<>();
    final List<Raw.Selection> selections = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
    final Map<String, String> values = new LinkedHashMap<>();

    /** Where moments of a recording stand in its transcript, by their identities. */
    final Map<String, Integer> moments = new HashMap<>();

    final StringBuilder text = new StringBuilder();
    @Nullable String content;
    @Nullable String path;
    String description = "";
    @Nullable String ref;
    int place = -1;

    QdeOpen(String name, Map<String, String> says) {
        this.name = name;
        this.says = says;
    }

    String say(String attribute) {
        return says.getOrDefault(attribute, "");
    }

    /** Null = nothing is said. */
    @Nullable String said(String attribute) {
        String said = say(attribute).strip();
        return said.isEmpty() ? null : said;
    }

    /** -1 = it is none that can be read. */
    int number(String attribute) {
        String said = say(attribute).strip();
        return said.matches("\\d{1,9}") ? Integer.parseInt(said) : -1;
    }

    /** Between two numbers; -1 = one of them is none that can be read. */
    int middle(String one, String other) {
        return number(one) < 0 || number(other) < 0 ? -1 : (number(one) + number(other)) / 2;
    }

    /** What is no identity as the standard has them stands for one: who asks for it says so too. */
    Optional<String> guid(String attribute) {
        String said = say(attribute).strip();
        Matcher guid = QdcReader.GUID.matcher(said);
        if (guid.matches()) {
            return Optional.of(guid.group(1).toLowerCase(Locale.ROOT));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(Ids.derived("", "guid", said));
    }

    /** A text that has no name is called as its file is. */
    String called() {
        String file = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
        String said = say("name").strip();
        return said.isEmpty() ? file.replaceFirst("(?i)\\.txt$", "") : said;
    }

    /** A text read inside this is what it says: the words of a document, or of a recording. */
    void words(QdeOpen text) {
        content = text.content;
        path = text.path;
        selections.addAll(text.selections);
        codings.addAll(text.codings);
        notes.addAll(text.notes);
    }

    boolean hasWords() {
        return content != null || path != null;
    }
}
