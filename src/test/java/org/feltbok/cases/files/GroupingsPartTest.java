package org.feltbok.cases.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingRule;
import org.feltbok.cases.GroupingStore;
import org.feltbok.store.StudyFile;
import org.feltbok.study.plain.ReadFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Groupings of cases in their plain file. */
class GroupingsPartTest {
    private static final String ALL =
            """
            [
              {
                "name" : "size",
                "label" : "Størrelse",
                "labels" : {
                  "en" : "Size"
                },
                "from" : "people",
                "cuts" : [
                  {
                    "at" : 5000,
                    "to" : "above"
                  },
                  {
                    "at" : 20000.5,
                    "to" : "below"
                  }
                ],
                "classes" : [
                  {
                    "code" : "s",
                    "label" : "Små"
                  },
                  {
                    "code" : "m",
                    "label" : "Mellom"
                  },
                  {
                    "code" : "l",
                    "label" : "Store"
                  }
                ]
              },
              {
                "name" : "far",
                "label" : "far",
                "rules" : [
                  {
                    "code" : "yes",
                    "label" : "Nord",
                    "when" : "${region} = 'n'"
                  },
                  {
                    "code" : "no",
                    "label" : "no",
                    "when" : "true()"
                  }
                ]
              }
            ]
            """;

    @TempDir Path temp;
    private ReadFolder folder;

    @BeforeEach
    void folder() {
        folder = new ReadFolder(temp, new CasesPart(), new GroupingsPart());
        folder.put("cases/attributes.csv", "attribute,type\nregion,category\npeople,number\n")
                .put("cases/values.csv", "attribute,code\nregion,n\nregion,s\n")
                .put("cases/cases.csv", "case,name,region,people\nk1,Alfa,n,1\n");
    }

    /** What is wrong with a grouping called g that is made of this. */
    private List<String> told(String fields) {
        folder.put("cases/groupings.json", "[{\"name\": \"g\", " + fields + "}]");
        return folder.told().stream().map(t -> t.replace("cases/groupings.json ", "")).toList();
    }

    @Test
    void groupingsAreWrittenAsTheyWereRead() {
        folder.put("cases/groupings.json", ALL);
        try (StudyFile file = folder.study()) {
            List<Grouping> groupings = file.read(GroupingStore::all);
            assertThat(groupings).extracting(Grouping::name).containsExactly("size", "far");
            assertThat(((GroupingRule.Cuts) groupings.getFirst().rule()).cuts())
                    .containsExactly(
                            new GroupingRule.Cut(5000, true), new GroupingRule.Cut(20000.5, false));
            assertThat(groupings.getFirst().label().others()).containsEntry("en", "Size");
            assertThat(folder.written(file)).containsEntry("cases/groupings.json", ALL);
        }
    }

    @Test
    void severalRulesMayLeadToOneClass() {
        folder.put(
                "cases/groupings.json",
                "[{\"name\": \"g\", \"rules\": [{\"code\": \"a\", \"when\": \"${people} < 1\"},"
                        + " {\"code\": \"b\", \"when\": \"${people} < 2\"},"
                        + " {\"code\": \"a\", \"when\": \"true()\"}]}]");
        try (StudyFile file = folder.study()) {
            assertThat(file.read(GroupingStore::all).getFirst().classes())
                    .extracting(c -> c.code())
                    .containsExactly("a", "b");
        }
    }

    @Test
    void cutsRiseAndHaveOneClassMoreThanThereAreCuts() {
        String classes = "\"classes\": [{\"code\": \"a\"}, {\"code\": \"b\"}]";
        assertThat(told("\"from\": \"people\", \"cuts\": [{\"at\": 5}], " + classes)).isEmpty();
        assertThat(told("\"from\": \"people\", \"cuts\": [{\"at\": 5}, {\"at\": 5}], " + classes))
                .containsExactlyInAnyOrder(
                        "null g cases.class_count[2, 3, 2]", "null g cases.cuts_not_rising[g]");
    }

    @Test
    void quantilesHaveAsManyClassesAsPartsAndAWholeNumberOfThem() {
        String classes = "\"classes\": [{\"code\": \"a\"}, {\"code\": \"b\"}]";
        assertThat(told("\"from\": \"people\", \"quantiles\": 2, " + classes)).isEmpty();
        assertThat(told("\"from\": \"people\", \"quantiles\": 4, " + classes))
                .containsExactly("null g cases.class_count[4, 4, 2]");
        assertThat(told("\"from\": \"people\", \"quantiles\": 2.5, " + classes))
                .containsExactly("null g plain.not_whole[2.5]");
    }

    @Test
    void aDivisionIntoNoPartOrOneIsNone() {
        String classes = "\"classes\": [{\"code\": \"a\"}, {\"code\": \"b\"}]";
        for (String parts : List.of("0", "1", "-2")) {
            assertThat(told("\"from\": \"people\", \"quantiles\": " + parts + ", " + classes))
                    .containsExactly("null g cases.too_few_parts[" + parts + "]");
        }
        assertThat(told("\"from\": \"people\", \"quantiles\": 0, \"classes\": []"))
                .containsExactly("null g cases.too_few_parts[0]");
    }

    @Test
    void numbersAreCutAndNothingElse() {
        String classes = "\"classes\": [{\"code\": \"a\"}, {\"code\": \"b\"}]";
        assertThat(told("\"from\": \"region\", \"quantiles\": 2, " + classes))
                .containsExactly("null g cases.not_a_number_attribute[region]");
        assertThat(told("\"from\": \"people\", \"cuts\": [{\"at\": \"five\"}], " + classes))
                .containsExactly("null g plain.not_number[five]");
        assertThat(told("\"from\": \"people\", \"cuts\": [{}], " + classes))
                .containsExactly("null g plain.missing_field[at]");
        assertThat(told("\"cuts\": [{\"at\": 5}], " + classes))
                .containsExactly("null g plain.missing_field[from]");
    }

    @Test
    void aClassThatIsNotThereAndOneThatStandsTwiceAreTold() {
        assertThat(
                        told(
                                "\"from\": \"region\", \"map\": {\"n\": \"x\"},"
                                        + " \"classes\": [{\"code\": \"a\"}, {\"code\": \"a\"}]"))
                .containsExactlyInAnyOrder(
                        "null g plain.duplicate_key[a]", "null g cases.unknown_class[x]");
    }

    @Test
    void aRuleThatCannotBeReadOrNamesNothingIsTold() {
        assertThat(told("\"rules\": [{\"code\": \"a\", \"when\": \"${people} ==\"}]"))
                .singleElement()
                .asString()
                .startsWith("null g expr.unexpected");
        assertThat(told("\"rules\": [{\"code\": \"a\", \"when\": \"${poeple} = 1\"}]"))
                .containsExactly("null g plain.unknown.attribute[poeple]");
        assertThat(told("\"classes\": []")).containsExactly("null g cases.no_rule[g]");
    }

    @Test
    void theFileIsAListOfGroupingsWithNames() {
        folder.put("cases/groupings.json", "{}");
        assertThat(folder.told())
                .containsExactly("cases/groupings.json null null plain.not_list[]");
        folder.put("cases/groupings.json", "[{\"from\": \"people\"}]");
        assertThat(folder.told())
                .containsExactly("cases/groupings.json null #1 plain.missing_field[name]");
    }
}
