package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A study that uses every room of the study file goes through plain files and back whole. */
class RoomsTest {
    private static final String AT = "2026-11-20T10:15:00Z";

    @TempDir Path temp;

    private SmallStudy small;

    /** Files that hold their tables as they are, each as Feltbok writes it. */
    private final Map<String, String> rooms = new LinkedHashMap<>();

    @BeforeEach
    void aStudyThatUsesEverything() {
        small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label\ninteger,q1,En?\ntext,q2,To?\n",
                                "list_name,name\n")
                        .put("people.csv", "person,name,role\nanne,Anne,coder\nbo,Bo,coder\n")
                        .put("questionnaires/m/survey.csv", "type,name,label\ninteger,age,Alder\n")
                        .put("questionnaires/m/choices.csv", "list_name,name\n")
                        .put(
                                "responses/s.csv",
                                "_response,_case,_pass,q1,q2\nr1,k1,1,1,Vi mangler IKT\nr1,k1,2,7,\nr2,k2,1,2,Alt\n")
                        .put("responses/m.csv", "_response,age\nr1.1,40\nr1.2,7\n")
                        .put("interviews/guide.csv", "topic,label\nt,Tema\n")
                        .put("interviews/interviews.csv", "interview,case,role\ni1,k1,leder\n")
                        .put("interviews/notes/i1.txt", "## t\n\nVi er få.\n\nVi er trøtte.\n")
                        .put(
                                "codebooks/codebooks.csv",
                                "codebook,items,counts\nb,q2 interviews,anne\n")
                        .put("codebooks/b.csv", "code,label\nikt,IKT\nfolk,Folk\ngammel,Gammel\n")
                        .put(
                                "codings/answers.csv",
                                "coder,codebook,response,item,code,layer,made,made_from\n"
                                        + "anne,b,r1,q2,ikt,,,\n"
                                        + "anne,b,r2,q2,ikt,,suggestion,alt\n"
                                        + "anne,b,r1,q2,folk,agreed,,\n");
        room(
                "questionnaires/versions.csv",
                "version,questionnaire,made,person,note,form",
                "1,s,2026-01-01,anne,første,\"{\"\"items\"\":[\"\"q1\"\"]}\"");
        room("questionnaires/rosters.csv", "questionnaire,roster_of,after", "m,s,1");
        room(
                "responses/more.csv",
                "response,version,parent",
                "m/r1.1,,s/r1",
                "m/r1.2,,s/r1",
                "s/r1,1,");
        room(
                "responses/imports.csv",
                "questionnaire,source,head,text,meaning",
                "s,own,Hva mener du?,,q1",
                "s,own,Hva mener du?,vet ikkje,=9");
        room(
                "responses/settled.csv",
                "response,item,first,second,choice,person,at,note",
                "s/r1,s/q1,1,7,first,bo," + AT + ",syvtall");
        room(
                "responses/notes.csv",
                "response,item,kind,state,text,reply_to,person,at",
                "s/r1,s/q1,query,answered,Er det 1?,,anne," + AT,
                "s/r1,s/q1,note,,Ja.,1,bo," + AT,
                "s/r2,,note,,Ringte.,,,");
        room(
                "cases/contacts.csv",
                "case,kind,outcome,at,next,round,note,person",
                "k3,letter,sent,2026-11-02,,1,,anne",
                "k3,call,reached,2026-11-09T10:30,2026-11-12T09:00,,\"Ring igjen, helst tidlig\",bo");
        room(
                "documents/documents.csv",
                "document,title,title::en,case,interview,source",
                "d1,Utskrift,Transcript,k1,i1,opptak.mp3");
        rooms.put("documents/texts/d1.txt", "Vi er få.\n\nVi er trøtte. 😀\n");
        room(
                "documents/passages.csv",
                "passage,document,start,end",
                "i1/1,d1,0,9",
                "i1/2,d1,11,24");
        room(
                "codings/layers.csv",
                "layer,label,kind,note",
                "agreed,Enige,agreed,",
                "ideas,Forslag,proposed,fra ord");
        room(
                "interviews/summaries.csv",
                "case,role,topic,code,text,person,at",
                "k1,,t,,Lite folk,anne," + AT,
                ",leder,,b/folk,Ledere om folk,,");
        room(
                "interviews/summary_quotes.csv",
                "summary,passage,start,end,quote,lost",
                "1,i1/1,0,9,Vi er få.,",
                "2,i1/2,,,Vi er trøtte.,",
                "1,,,,Vi var mange.,1");
        room("codebooks/more.csv", "codebook,counts_layer", "b,agreed");
        room(
                "codebooks/codes.csv",
                "code,colour,retired,merged_into",
                "b/ikt,#aa3300,,",
                "b/gammel,,2026-02-01,b/ikt");
        room(
                "codebooks/definitions.csv",
                "code,definition,definition::en,exclude,person,at",
                "b/ikt,Data og nett,Data and net,Ikke TV,anne," + AT,
                "b/ikt,Data,,,," + AT);
        room(
                "codings/documents.csv",
                "coder,code,document,start,end,at,looked,layer,made,made_from",
                "anne,b/folk,d1,3,20," + AT + "," + AT + ",,,",
                "bo,b/folk,d1,3,20," + AT + ",,ideas,rule,få");
        room(
                "memos.csv",
                "about,which,title,text,person,at",
                "code,b/ikt,,Hva er IKT?,anne," + AT,
                "coding,anne b/ikt s/q2/r1 -,,Klar sak,bo," + AT,
                "answer,s/q2/r1,,Kort,,",
                "passage,i1/2,,Sukk,,",
                "document,d1,Om,Lang,,",
                "case,k1,,Liten,,",
                "study,t,,Hele,,");
        room(
                "accepted.csv",
                "check,about,which,item,seen,reason,person,at",
                "range,response,s/r1,s/q1,1,Stemmer,anne," + AT);
        room(
                "checks.csv",
                "check,questionnaire,rule,message,severity",
                "fits,s,${q1} < 3,Too many,warning");
        room(
                "names.csv",
                "kind,name,pseudonym,forms,replaced",
                "person,Kari Vik,Person 1,Kari; Vik,1",
                "place,,Place 1,,1",
                "place,Norge,,,0");
        room("locks.csv", "about,which,reason,person,at", "response,s/r2,Ferdig,bo," + AT);
        room(
                "assignments.csv",
                "person,task,about,which,codebook,blind_until,draw,made,done,note",
                "bo,enter_again,response,s/r1,,,\"{\"\"seed\"\":4711,\"\"of\"\":2}\",2026-11-01,2026-11-20,",
                "anne,code,item,s/q2,b,all_done,,2026-11-01,,blind");
        room(
                "variables.csv",
                "variable,label,label::en,over,questionnaire,level,unit,decimals,rule,note",
                "twice,Dobbelt,Double,response,s,scale,kr,1,\"{\"\"formula\"\":\"\"2 * ${q1}\"\"}\",prøve",
                "small,Liten,Small,case,,,,,\"{\"\"rules\"\":[{\"\"code\"\":\"\"in\"\",\"\"when\"\":\"\"${frame} = 'yes'\"\"}]}\",");
        room(
                "weights/weights.csv",
                "weight,label,over,questionnaire,rule,note",
                "w,Vekt,response,s,,",
                "made,Laget,response,s,\"{\"\"cells\"\":\"\"frame\"\"}\",",
                "wc,Vekt,case,,,gitt");
        room(
                "weights/values.csv",
                "weight,case,response,value",
                "w,,s/r1,1.25",
                "w,,s/r2,0.75",
                "wc,k1,,2");
        room(
                "deliveries/deliveries.csv",
                "delivery,kind,at,figures",
                "1,delivered," + AT + ",2",
                "2,approved," + AT + ",1");
        room(
                "deliveries/figures.csv",
                "delivery,figure,shown",
                "1,f,\"{\"\"a\"\":{\"\"n\"\":\"\"12\"\"}}\"");
        room(
                "report.csv",
                "section,parent,title,title::en",
                "1,,Innledning,Introduction",
                "1.1,1,Tall,Numbers");
        rooms.forEach(small::put);
    }

    private void room(String name, String... lines) {
        rooms.put(name, String.join("\n", lines) + "\n");
    }

    private Map<String, String> exported(Path study, String name) throws IOException {
        Path folder = temp.resolve(name);
        assertThat(small.run("export", study, "--plain", folder)).as(small.said()).isZero();
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void everyRoomComesOutAsItWentIn() throws IOException {
        small.make();
        Map<String, String> out = exported(small.study(), "out");
        rooms.forEach(
                (name, text) ->
                        assertThat(String.valueOf(out.get(name)).replace("\r\n", "\n"))
                                .as(name)
                                .isEqualTo(text));
        assertThat(out.get("codings/answers.csv")).contains("agreed").contains("suggestion,alt");
        assertThat(out).as("every identity follows from its key").doesNotContainKey("ids.csv");
    }

    @Test
    void writtenReadAndWrittenAgainTheFolderIsByteForByteTheSame() throws IOException {
        small.make();
        Map<String, String> first = exported(small.study(), "first");
        Path again = temp.resolve("again.feltbok");
        small.run("new", again, "--from", temp.resolve("first"));
        assertThat(exported(again, "second")).isEqualTo(first);
    }

    @Test
    void noTableOfTheStudyIsLeftEmpty() {
        small.make();
        List<String> tables =
                small.rows(
                        "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'answers_%'");
        List<String> empty =
                tables.stream()
                        .filter(t -> small.rows("SELECT 1 FROM \"" + t + "\" LIMIT 1").isEmpty())
                        .toList();
        assertThat(empty)
                .as("rooms that this test does not use")
                .containsExactlyInAnyOrder(
                        // tried by the sample and by other tests
                        "setting",
                        "origin",
                        "attribute",
                        "attribute_category",
                        "case_value",
                        "grouping",
                        "grouping_class",
                        "indicator",
                        "indicator_value",
                        "option_list",
                        "option",
                        "item_option",
                        "coding_done",
                        "figure",
                        "published",
                        "claim",
                        "erratum",
                        "change_cell",
                        "change_rows");
    }

    @Test
    void theAgreedLayerCountsInFiguresInsteadOfTheCodersOwn() {
        small.put(
                "published.csv",
                "figure,measure,value,decimals\ntext,q2#folk.n,1,0\ntext,q2#ikt.n,0,0\n");
        small.make();
        small.run("check", small.study());
        assertThat(small.said()).contains("2 published values: 2 match");
    }

    @Test
    void withoutALayerThatCountsTheLayersStandAside() {
        small.put("codebooks/more.csv", "codebook,counts_layer\n");
        small.put(
                "published.csv",
                "figure,measure,value,decimals\ntext,q2#folk.n,0,0\ntext,q2#ikt.n,2,0\n");
        small.make();
        small.run("check", small.study());
        assertThat(small.said()).contains("2 published values: 2 match");
    }

    @Test
    void whatARowPointsAtAndIsNotThereIsToldWithItsPlaceAndNothingIsMade() {
        small.put("memos.csv", "about,which,text\ncode,b/nowhere,x\nghost,1,y\n");
        assertThat(small.make()).isNotZero();
        assertThat(small.said()).contains("memos.csv").contains("\"ghost\" is no kind of thing");
        small.put("memos.csv", "about,which,text\ncode,b/nowhere,x\n");
        assertThat(small.make()).isNotZero();
        assertThat(small.said()).contains("There is no code \"b/nowhere\"").contains("row 2");
        assertThat(small.study()).doesNotExist();
    }

    @Test
    void whatCannotBeMeantIsAFaultInItsCell() {
        small.put(
                "assignments.csv",
                "person,task,about,which,draw,made\nbo,sleep,response,s/r1,{seed,tomorrow\n");
        assertThat(small.make()).isNotZero();
        assertThat(small.said())
                .contains("\"sleep\" is not known here. Use one of: enter, enter_again, settle")
                .contains("\"tomorrow\" is not a date")
                .contains("column draw");
    }
}
