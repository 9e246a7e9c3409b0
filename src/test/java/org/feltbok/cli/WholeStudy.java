package org.feltbok.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A sound folder with every kind of plain file, each of a few rows. */
public final class WholeStudy {
    private WholeStudy() {}

    /** Text by the file's name. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "study.json",
                "{\"format\": 1, \"id\": \"t\", \"title\": \"Prøve\", \"language\": \"nb\","
                        + " \"titles\": {\"en\": \"Trial\"}, \"description\": \"D\","
                        + " \"unit\": {\"one\": \"kommune\", \"many\": \"kommuner\"},"
                        + " \"notice\": \"N\", \"settings\": {\"main_questionnaire\": \"s\"}}");
        files.put("origins.csv", "origin,kind,label\nreg,register,Register\nkey,keyed,Keyed\n");
        files.put("people.csv", "person,name,initials,role\nmarit,Marit Aune,MA,coder enterer\n");
        files.put(
                "cases/attributes.csv",
                "attribute,label,type,unit,decimals,origin\n"
                        + "people,Folk,number,stk,0,reg\nregion,Landsdel,category,,,reg\n");
        files.put("cases/values.csv", "attribute,code,label\nregion,n,Nord\nregion,s,Sør\n");
        files.put(
                "cases/cases.csv",
                "case,name,frame,people,region\nk1,Alfa,yes,100,n\nk2,Beta,yes,250,s\n"
                        + "k3,Gamma,yes,300,s\n");
        files.put(
                "cases/groupings.json",
                "[{\"name\": \"size\", \"label\": \"Størrelse\", \"from\": \"people\","
                        + " \"cuts\": [{\"at\": 150, \"to\": \"above\"}],"
                        + " \"classes\": [{\"code\": \"small\", \"label\": \"Små\"},"
                        + " {\"code\": \"large\", \"label\": \"Store\"}]},"
                        + " {\"name\": \"where\", \"label\": \"Hvor\", \"rules\":"
                        + " [{\"code\": \"a\", \"label\": \"A\", \"when\": \"${people} > 200\"}]}]");
        files.put("indicators/indicators.csv", "indicator,label,unit\npop,Folketall,personer\n");
        files.put(
                "indicators/data/pop.csv",
                "case,indicator,year,part,value\nk1,pop,2018,,100\nk1,pop,2019,,101\n"
                        + "k2,pop,2018,0-5,7\n");
        files.put(
                "questionnaires/s/survey.csv",
                "type,name,label,relevant,constraint\n"
                        + "begin_group,g,Del,,\nselect_one l,a,A,,\ninteger,b,B,${a} = 1,. < 90\n"
                        + "end_group,,,,\nselect_multiple l,m,M,,\ntext,t,T,,\ndecimal,d,D,,\n"
                        + "date,e,E,,\n");
        files.put(
                "questionnaires/s/choices.csv",
                "list_name,name,label,missing\nl,1,Ja,\nl,2,Nei,\nl,9,Vet ikke,dont_know\n");
        files.put(
                "responses/s.csv",
                "_response,_case,_status,_entered_by,_entered_at,a,b,m,t,d,e\n"
                        + "r1,k1,complete,marit,2018-11-14,1,4,1 2,IKT og barnevern,\"1,5\",2018-11-01\n"
                        + "r2,k2,partial,,,2,#not_asked,#none,\"Legevakt; ikke mer\",2.5,\n");
        files.put("interviews/guide.csv", "topic,parent,label\nut,,Utvikling\nin,ut,Innovasjon\n");
        files.put(
                "interviews/interviews.csv",
                "interview,case,role,interviewer,date,minutes,status\n"
                        + "i1,k1,ordfører,marit,2018-11-19,60,done\n");
        files.put("interviews/notes/i1.txt", "## ut\n\nI: Hva gjør dere?\n\nR: Vi prøver nytt.\n");
        files.put(
                "codebooks/codebooks.csv",
                "codebook,label,items,counts,base\ntema,Tema,t,marit,answered\n"
                        + "samtaler,Samtaler,interviews,marit,\n");
        files.put(
                "codebooks/tema.csv",
                "code,parent,label,definition,key,folder\ntj,,Tjenester,D,,yes\nikt,tj,IKT,D,1,\n");
        files.put("codebooks/samtaler.csv", "code,parent,label,key\nnytt,,Nytt,1\n");
        files.put(
                "codings/answers.csv",
                "coder,codebook,response,item,code,start,end,quote\nmarit,tema,r1,t,ikt,0,3,IKT\n");
        files.put(
                "codings/passages.csv",
                "coder,codebook,interview,passage,code,start,end,quote\n"
                        + "marit,samtaler,i1,2,nytt,0,2,Vi\n");
        files.put(
                "codings/done.csv",
                "coder,codebook,response,item,interview,passage,memo\nmarit,tema,r1,t,,,\n");
        files.put(
                "figures/f1.json",
                "{\"key\": \"f1\", \"kind\": \"figure\", \"number\": 1, \"title\": \"F\","
                        + " \"rows\": [{\"groups\": \"size\", \"all\": \"last\"}],"
                        + " \"columns\": [{\"answers\": \"a\", \"statistic\": \"share\"},"
                        + " {\"variable\": \"b\", \"statistic\": \"mean\", \"role\": \"mark\"}],"
                        + " \"chart\": {\"kind\": \"stacked_bar\", \"labels\": true}}");
        files.put(
                "figures/t1.json",
                "{\"key\": \"t1\", \"kind\": \"table\", \"title\": \"T\","
                        + " \"rows\": [{\"code_list\": \"t\"}],"
                        + " \"columns\": [{\"statistic\": \"mention_share\"}]}");
        files.put("published.csv", "figure,measure,value,printed,decimals\nf1,b.mean,4,4,0\n");
        files.put("errata.csv", "erratum,where,what,kind\nE1,1.1,Feil,number\n");
        return files;
    }

    /** The same beside a place for the study. */
    public static SmallStudy in(Path place) {
        SmallStudy study = new SmallStudy(place);
        files().forEach(study::put);
        return study;
    }
}
