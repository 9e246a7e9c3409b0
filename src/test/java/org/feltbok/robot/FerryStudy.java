package org.feltbok.robot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The study of the journey through all screens, as its plain files say it. */
final class FerryStudy {
    static final String LIST =
            "Ferry;No;Phone;Remark;County\nAsk;1;11111111;x;Agder\nBoa;2;22222222;y;Troms\n"
                    + "Cid;3;33333333;z;Agder\nDia;4;44444444;x;Troms\nEik;5;55555555;y;Agder\n"
                    + "Fjo;6;66666666;z;Troms\nGry;7;77777777;x;Agder\nHav;8;88888888;y;Troms\n"
                    + "Ibn;9;99999999;z;Agder\nJon;10;10101010;x;Troms\nKai;11;11011011;y;Agder\n"
                    + "Lun;12;12121212;z;Troms\n";

    /** What the second hand keys for the open answer of the second form. */
    static final String MISTAKE = "more oats";

    static final List<String> CODES = List.of("boats", "fares", "time");

    /**
     * A form on paper.
     *
     * @param takes 1 yes, 2 no
     * @param why codes, one after another
     * @param other words of the third
     * @param times asked of those who take it
     */
    record Form(String takes, String why, String other, String times, String better) {
        /** What the open answer is about, as it is coded. */
        String codes() {
            return String.join(" ", CODES.stream().filter(better::contains).toList());
        }

        /** What is keyed into each field that is asked; a single answer goes on by itself. */
        List<String> keys(String last) {
            List<String> keys = new ArrayList<>(List.of(takes + why));
            if (!other.isEmpty()) {
                keys.add(other);
            }
            if (!times.isEmpty()) {
                keys.add(times);
            }
            keys.add(last);
            return keys;
        }
    }

    static final List<Form> FORMS =
            List.of(
                    new Form("1", "1", "", "3", "more boats"),
                    new Form("1", "23", "fun", "5", "more boats"),
                    new Form("2", "3", "rest", "", "lower fares"),
                    new Form("1", "12", "", "14", "boats on time"),
                    new Form("1", "1", "", "1", "lower fares"),
                    new Form("2", "1", "", "", "more boats and lower fares"),
                    new Form("1", "2", "", "7", "on time"),
                    new Form("1", "13", "shops", "2", "all is well"),
                    new Form("2", "2", "", "", "lower fares"),
                    new Form("1", "1", "", "10", "more boats"));

    private FerryStudy() {}

    /** The same study as its plain files say it; its answers are those of the forms. */
    static Path plain(Path plain) throws IOException {
        for (Map.Entry<String, String> each : files().entrySet()) {
            Path file = plain.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        return plain;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "study.json",
                """
                {"format": 1, "id": "ferries_2026", "title": "Ferries 2026", "language": "nb",
                 "unit": {"one": "ferry", "many": "ferries"}}
                """);
        files.put(
                "people.csv",
                "person,name,role\nmarit_aune,Marit Aune,enterer coder\njonas_berge,Jonas Berge,enterer coder\n");
        files.put(
                "cases/attributes.csv",
                "attribute,label,type\nphone,Phone,contact\ncounty,County,category\n");
        files.put(
                "cases/values.csv",
                "attribute,code,label\ncounty,agder,Agder\ncounty,troms,Troms\n");
        StringBuilder cases = new StringBuilder("case,name,phone,county\n");
        LIST.lines()
                .skip(1)
                .map(l -> l.split(";"))
                .forEach(
                        c ->
                                cases.append(
                                        "%s,%s,%s,%s\n"
                                                .formatted(
                                                        c[1],
                                                        c[0],
                                                        c[2],
                                                        c[4].toLowerCase(Locale.ROOT))));
        files.put("cases/cases.csv", cases.toString());
        files.put(
                "questionnaires/passengers/survey.csv",
                """
                type,name,label,number,least,most,relevant
                select_one q1,q1,Do you take the ferry,1,,,
                select_multiple q2,q2,What for,2,,,
                text,q2_other,Specify other.,,,,"selected(${q2}, '3')"
                integer,q3,How often in a week,3,1,14,${q1} = '1'
                text,q4,What should be better,4,,,
                """);
        files.put(
                "questionnaires/passengers/choices.csv",
                "list_name,name,label\nq1,1,yes\nq1,2,no\nq2,1,work\nq2,2,school\nq2,3,other\n");
        files.put(
                "questionnaires/passengers/settings.csv",
                "form_title,form_id,version,default_language\nPassengers,passengers,1,nb\n");
        files.put("responses/passengers.csv", responses());
        files.put(
                "responses/settled.csv",
                "response,item,first,second,choice,person\npassengers/r002,passengers/q4,more boats,more oats,first,jonas_berge\n");
        files.put(
                "codebooks/codebooks.csv",
                "codebook,label,items,counts,base\nwhat_should_be_better,What should be better,q4,jonas_berge,answered\n");
        files.put(
                "codebooks/what_should_be_better.csv",
                "code,label,key\nboats,boats,1\nfares,fares,2\ntime,time,3\n");
        codings(files);
        files.put(
                "figures/figur-1.json",
                """
                {"key": "figur-1", "kind": "figure", "number": 1,
                 "title": "Do you take the ferry, etter county",
                 "titles": {"en": "Do you take the ferry, by county"},
                 "subtitle": "Andel etter county.", "subtitles": {"en": "Share by county."},
                 "variable": "q1", "statistic": "share",
                 "rows": [{"answers": "q1"}], "columns": [{"groups": "county"}],
                 "chart": {"kind": "bar"}}
                """);
        return files;
    }

    private static String responses() {
        StringBuilder rows =
                new StringBuilder(
                        "_response,_case,_pass,_status,_entered_by,_version,q1,q2,q2_other,q3,q4\n");
        for (int i = 0; i < FORMS.size(); i++) {
            rows.append(row(i, 1, "marit_aune", FORMS.get(i).better()));
        }
        rows.append(row(0, 2, "jonas_berge", FORMS.get(0).better()));
        rows.append(row(1, 2, "jonas_berge", MISTAKE));
        return rows.toString();
    }

    private static String row(int form, int pass, String who, String better) {
        Form f = FORMS.get(form);
        return "r%03d,%d,%d,complete,%s,1,%s,%s,%s,%s,%s\n"
                .formatted(
                        form + 1,
                        form + 1,
                        pass,
                        who,
                        f.takes(),
                        String.join(" ", f.why().split("")),
                        f.other().isEmpty() ? "#not_asked" : f.other(),
                        f.times().isEmpty() ? "#not_asked" : f.times(),
                        better);
    }

    private static void codings(Map<String, String> files) {
        StringBuilder given = new StringBuilder("coder,codebook,response,item,code\n");
        StringBuilder done = new StringBuilder("coder,codebook,response,item\n");
        for (int i = 0; i < FORMS.size(); i++) {
            String of = "jonas_berge,what_should_be_better,r%03d,q4".formatted(i + 1);
            done.append(of).append('\n');
            for (String code : CODES.stream().filter(FORMS.get(i).better()::contains).toList()) {
                given.append(of).append(',').append(code).append('\n');
            }
        }
        files.put("codings/answers.csv", given.toString());
        files.put("codings/done.csv", done.toString());
    }
}
