# Makes the files of other programs that StatFixturesTest reads. Rscript fixtures.R FOLDER; needs haven.
library(haven)
out <- commandArgs(TRUE)[1]
d <- data.frame(
  id = c("a1", "\u00e5\u00f8", ""),
  whole = c(1, -3, NA),
  part = c(0.1, 1e10, -2.5),
  day = as.Date(c("2018-05-06", "1959-12-31", NA))
)
d$agree <- labelled_spss(c(1, 2, 9), c("Ja" = 1, "Nei" = 2, "Vet ikke" = 9), na_values = 9, label = "Er du enig?")
d$range <- labelled_spss(c(5, -99, -98), c("Ikke spurt" = -99), na_range = c(-99, -98))
d$longtext <- c(strrep("\u00e6bc", 300), "", "kort")
attr(d$part, "label") <- "En del"
write_sav(d, file.path(out, "plain.sav"), compress = "none")
write_sav(d, file.path(out, "packed.sav"), compress = "byte")
write_sav(d, file.path(out, "zipped.zsav"), compress = "zsav")
s <- d
s$agree <- labelled(c(1, 2, tagged_na("c")), c("Ja" = 1L, "Nei" = 2L, "Vet ikke" = tagged_na("c")), label = "Er du enig?")
s$range <- c(5, tagged_na("a"), tagged_na("z"))
for (version in c(13, 14)) write_dta(s, file.path(out, paste0("stata", version, ".dta")), version = version)
s$longtext <- substr(s$longtext, 1, 40)
for (version in c(8, 10, 12)) write_dta(s, file.path(out, paste0("stata", version, ".dta")), version = version)
