package org.feltbok.study.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Ids;
import org.feltbok.store.StudyFile;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;
import org.feltbok.study.Person;
import org.feltbok.study.StudyFacts;
import org.feltbok.study.StudyStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a study is, where its data come from and who works, in plain files. */
class StudyPartTest {
    private static final String STUDY =
            """
            {
              "format" : 1,
              "id" : "t",
              "title" : "Prøve",
              "language" : "nb",
              "titles" : {
                "en" : "Trial"
              },
              "description" : "Om den",
              "unit" : {
                "one" : "kommune",
                "many" : "kommuner"
              },
              "units" : {
                "en" : {
                  "one" : "municipality",
                  "many" : "municipalities"
                }
              },
              "notice" : "Konstruert",
              "notices" : {
                "en" : "Constructed"
              },
              "settings" : {
                "a" : "1",
                "b" : "to"
              }
            }
            """;
    private static final String ORIGINS =
            """
            origin,kind,label,label::en,source,licence,note
            reg,register,Register,Registry,Byrået,CC BY,
            made,invented,made,,,,ikke ekte
            """;
    private static final String PEOPLE =
            """
            person,name,initials,role,origin
            kari,Kari Nordmann,KN,enterer coder,
            per,Per,P,author,made
            """;

    @TempDir Path temp;
    private ReadFolder folder;

    @BeforeEach
    void folder() {
        folder = new ReadFolder(temp);
        folder.put("study.json", STUDY).put("origins.csv", ORIGINS).put("people.csv", PEOPLE);
    }

    @Test
    void aStudyIsAsItsFilesSay() {
        try (StudyFile file = folder.study()) {
            StudyFacts study = file.read(StudyStore::study);
            assertThat(study.id()).isEqualTo(Ids.derived("t", "study", "t"));
            assertThat(study.title().text()).isEqualTo("Prøve");
            assertThat(study.title().others()).containsExactly(Map.entry("en", "Trial"));
            assertThat(study.unitMany().others()).containsEntry("en", "municipalities");
            assertThat(study.createdAt()).isEqualTo(ReadFolder.CLOCK.instant());
            assertThat(file.read(StudyStore::settings))
                    .containsExactly(Map.entry("a", "1"), Map.entry("b", "to"));
            List<Origin> origins = file.read(StudyStore::origins);
            assertThat(origins)
                    .extracting(Origin::kind)
                    .containsExactly(OriginKind.REGISTER, OriginKind.INVENTED);
            List<Person> people = file.read(StudyStore::people);
            assertThat(people.getFirst().roles()).containsExactly("enterer", "coder");
            assertThat(people.getFirst().originId()).isNull();
            assertThat(people.get(1).originId()).isEqualTo(origins.get(1).id());
        }
    }

    @Test
    void whatIsWrittenIsWhatWasRead() {
        try (StudyFile file = folder.study()) {
            assertThat(folder.written(file))
                    .containsOnly(
                            Map.entry("study.json", STUDY),
                            Map.entry("origins.csv", ORIGINS),
                            Map.entry("people.csv", PEOPLE));
        }
    }

    @Test
    void initialsAreMadeOfTheNameUnlessTheyAreGiven() {
        folder.put("people.csv", "person,name\na,anne  berit Ås\nb,🫐bær Ola\n");
        try (StudyFile file = folder.study()) {
            assertThat(file.read(StudyStore::people))
                    .extracting(Person::initials)
                    .containsExactly("ABÅ", "🫐O");
        }
    }

    @Test
    void whatOriginsAndPeopleCannotBeIsTold() {
        folder.put("origins.csv", "origin,kind\nreg,registre\n,keyed\nx,\n")
                .put("people.csv", "person,name,role,origin\nk,,boss,\nk,Kari,Coder enterer,\n");
        assertThat(folder.told())
                .containsExactlyInAnyOrder(
                        "origins.csv 2 kind plain.wrong_word[registre, register, document, keyed,"
                                + " imported, constructed, invented]",
                        "origins.csv 3 origin plain.missing_cell[origin]",
                        "origins.csv 4 kind plain.missing_cell[kind]",
                        "people.csv 2 name plain.missing_cell[name]",
                        "people.csv 2 role plain.wrong_word[boss, enterer, coder, author, left]",
                        "people.csv 3 person plain.duplicate_key[k]");
    }

    @Test
    void anOriginThatNobodyKnowsIsToldWhereItIsNamed() {
        folder.put("people.csv", "person,name,origin\nk,Kari,reg2\n");
        assertThat(folder.told()).containsExactly("people.csv 2 origin plain.unknown.origin[reg2]");
    }

    @Test
    void oneFieldUnderAWrongNameIsOneFault() {
        folder.put("study.json", "{\"id\": \"t\", \"tittel\": \"P\", \"language\": \"nb\"}");
        assertThat(folder.told())
                .containsExactly("study.json null null plain.missing_field_perhaps[title, tittel]");
        folder.put("study.json", "{\"id\": \"t\", \"x\": 1, \"y\": 2}");
        assertThat(folder.told())
                .containsExactlyInAnyOrder(
                        "study.json null null plain.missing_field[title]",
                        "study.json null null plain.missing_field[language]",
                        "study.json null null plain.unknown_field[x]",
                        "study.json null null plain.unknown_field[y]");
    }

    @Test
    void aFileThatIsNoJsonIsToldWithItsLine() {
        folder.put("study.json", "{\n\"id\": \"t\",\n\"title\"\n}");
        assertThat(folder.told())
                .singleElement()
                .asString()
                .startsWith("study.json 4 null plain.not_json");
        folder.put("study.json", "[]");
        assertThat(folder.told()).containsExactly("study.json null null plain.not_object[]");
    }
}
