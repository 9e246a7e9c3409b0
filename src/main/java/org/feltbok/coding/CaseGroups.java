package org.feltbok.coding;

import org.feltbok.base.text.Language;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouped;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingStore;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The group that is shown beside a case's name while its text is coded. */
public final class CaseGroups {
    /**
     * The setting that names the grouping; without it the first one made of rules is taken, or the
     * first.
     */
    public static final String SETTING = "coding_case_group";

    /** What says which cases are in which group. */
    private static final Set<String> TABLES =
            Set.of(
                    "study_case",
                    "setting",
                    "attribute",
                    "attribute_category",
                    "case_value",
                    "grouping",
                    "grouping_class");

    /** What stands around texts of every kind: what cases, people and codes are. */
    static final Set<String> AROUND =
            Stream.concat(TABLES.stream(), Stream.of("code", "codebook", "person", "hidden_name"))
                    .collect(Collectors.toUnmodifiableSet());

    private CaseGroups() {}

    /** Whether a change in one of some tables may put cases into other groups. */
    static boolean isOf(Set<String> tables) {
        return tables.stream().anyMatch(TABLES::contains);
    }

    /** Label of the class by case id; cases of no class are left out. */
    public static Map<String, String> labels(Handle handle, Language language) {
        Optional<Grouping> grouping = grouping(handle);
        if (grouping.isEmpty()) {
            return Map.of();
        }
        Map<String, String> labels = new HashMap<>();
        Grouped.classes(GroupingStore.all(handle), CaseStore.data(handle))
                .getOrDefault(grouping.get().name(), Map.of())
                .forEach(
                        (id, i) ->
                                labels.put(
                                        id, grouping.get().classes().get(i).label().in(language)));
        return labels;
    }

    private static Optional<Grouping> grouping(Handle handle) {
        List<Grouping> all = GroupingStore.all(handle);
        Optional<String> named = StudyStore.setting(handle, SETTING);
        return all.stream()
                .filter(g -> named.isPresent() && g.name().equals(named.get()))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(g -> g.rule() instanceof GroupingRule.Rules)
                                        .findFirst())
                .or(() -> all.stream().findFirst());
    }
}
