namespace DataOps.Sql.Syntax.Lexing;

/// <summary>
/// The engines' keywords: the word, then its category in DuckDB, PostgreSQL and T-SQL
/// (r reserved, t type or function, c column name, u unreserved, - none), and + where PostgreSQL
/// allows it as an alias without <c>as</c>. Taken from <c>duckdb_keywords()</c> and <c>pg_get_keywords()</c>;
/// T-SQL's unreserved words are those that its grammar uses.
/// </summary>
internal static class KeywordData
{
    public const string Lines = """
        abort u---; absolute uu-+; access uu-+; action uuu+; add uur+; admin uu-+; after uuu+; aggregate uu-+
        all rrr+; also uu-+; alter uur+; always uuu+; analyse rr-+; analyze rr-+; and rrr+; anti t---; any rrr+
        apply --u-; array rr--; as rrr-; asc rrr+; asensitive -u-+; asof t---; assertion uu-+; assignment uu-+
        asymmetric rr-+; at tuu+; atomic -u-+; attach uu-+; attribute uu-+; authorization ttr+; auto --u-; backup --r-
        backward uu-+; before uuu+; begin uur+; between ccr+; bigint cc-+; binary ttu+; bit cc-+; boolean cc-+
        both rru+; breadth -u-+; break --r-; browse --r-; bulk --r-; by tur+; cache uu-+; call uu-+; called uu-+
        cascade uur+; cascaded uu-+; case rrr+; cast rru+; catalog uu-+; centuries u---; century u---; chain uu-+
        char ccu-; character ccu-; characteristics uu-+; check rrr+; checkpoint uur+; class uu-+; close uur+
        cluster uu-+; clustered --r-; coalesce ccr+; collate rrr+; collation tt-+; column rrr+; columns tu-+
        comment uu-+; comments uu-+; commit uur+; committed uu-+; compression uu-+; compute --r-; concurrently tt-+
        configuration uu-+; conflict uu-+; connection uu-+; constraint rrr+; constraints uu-+; contains --r-
        containstable --r-; content uu-+; continue uur+; conversion uu-+; convert --r-; copy uuu+; cost uu-+
        create rrr-; cross ttr+; csv uu-+; cube uuu+; current uur+; current_catalog -r-+; current_date -rr+
        current_role -r-+; current_schema -t-+; current_time -rr+; current_timestamp -rr+; current_user -rr+
        cursor uur+; cycle uu-+; data uu-+; database uur+; day uu--; days u---; dbcc --r-; deallocate uur+; dec cc-+
        decade u---; decades u---; decimal cc-+; declare uur+; default rrr+; defaults uu-+; deferrable rr-+
        deferred uu-+; definer uu-+; delete uur+; delimiter uu-+; delimiters uu-+; deny --r-; depends uu-+; depth -u-+
        desc rrr+; describe r---; detach uu-+; dictionary uu-+; disable uuu+; discard uu-+; disk --u-; distinct rrr+
        distributed --r-; do rr-+; document uu-+; domain uu-+; double uur+; drop uur+; dump --u-; each uu-+; else rrr+
        enable uuu+; encoding uu-+; encrypted uuu+; end rrr+; enum uu-+; errlvl --r-; error u---; escape uur+
        event uu-+; except rrr-; exclude uuu+; excluding uu-+; exclusive uu-+; exec --r-; execute uur+; exists ccr+
        exit --r-; explain uu-+; export u---; export_state u---; expression -u-+; extension uu-+; extensions u---
        external uur+; extract ccu+; false rr-+; family uu-+; fetch rrr-; file --r-; fillfactor --r-; filter uu--
        finalize -u-+; first uuu+; float cc-+; following uuu+; for rrr-; force uuu+; foreign rrr+; forward uu-+
        freetext --r-; freetexttable --r-; freeze tt-+; from rrr-; full ttr+; function uur+; functions uu-+
        generated tuu+; glob t---; global uu-+; go --u-; goto --r-; grant urr-; granted uu-+; greatest -c-+
        group rrr-; grouping ccu+; grouping_id c---; groups uuu+; handler uu-+; having rrr-; header uu-+; hold uu-+
        holdlock --r-; hour uu--; hours u---; identity uur+; identity_insert --r-; identitycol --r-; if uur+
        ignore u-u-; ilike tt-+; immediate uu-+; immutable uu-+; implicit uu-+; import uu-+; in rrr+; include uuu+
        including uu-+; increment uu-+; index uur+; indexes uu-+; inherit uu-+; inherits uu-+; initially rr-+
        inline uu-+; inner ttr+; inout cc-+; input uu-+; insensitive uu-+; insert uur+; install u---; instead uu-+
        int cc-+; integer cc-+; intersect rrr-; interval cc-+; into rrr-; invoker uu-+; is ttr+; isnull tt--
        isolation uu-+; join ttr+; json u-u-; key uur+; kill --r-; label uu-+; lambda r---; language uuu+; large uu-+
        last uuu+; lateral rru+; leading rru+; leakproof uu-+; least -c-+; left ttr+; level uu-+; like ttr+
        limit rr--; lineno --r-; listen uu-+; load uuu+; local uu-+; localtime -r-+; localtimestamp -r-+
        location uu-+; lock uu-+; locked uu-+; logged uu-+; macro u---; map t---; mapping uu-+; match uu-+
        matched uu-+; materialized uuu+; max --u-; maxvalue uu-+; merge uur+; method uu-+; microsecond u---
        microseconds u---; millennia u---; millennium u---; millisecond u---; milliseconds u---; min --u-; minute uu--
        minutes u---; minvalue uu-+; mode uu-+; month uu--; months u---; move uuu+; name uu-+; names uu-+
        national ccr+; natural tt-+; nchar cc-+; new uu-+; next uuu+; nfc -u-+; nfd -u-+; nfkc -u-+; nfkd -u-+
        no uuu+; nocheck --r-; nonclustered --r-; none cc-+; normalize -c-+; normalized -u-+; not rrr+; nothing uu-+
        notify uu-+; notnull tt--; nowait uu-+; null rrr+; nullif ccr+; nulls uuu+; numeric cc-+; object uuu+; of uur+
        off uur+; offset rru-; offsets --r-; oids uu-+; old uu-+; on rrr-; only rru+; open --r-; opendatasource --r-
        openquery --r-; openrowset --r-; openxml --r-; operator uu-+; option uur+; options uu-+; or rrr+; order rrr-
        ordinality uu-+; others uu-+; out cc-+; outer ttr+; output --u-; over uur-; overlaps tt--; overlay cc-+
        overriding uu-+; owned uu-+; owner uu-+; parallel uu-+; parameter -u-+; parse --u-; parser uu-+; partial uu-+
        partition uuu+; partitioned u---; passing uu-+; password uu-+; path --u-; percent u-r-; persisted --u-
        persistent u---; pivot r-r-; pivot_longer r---; pivot_wider r---; placing rr-+; plan --r-; plans uu-+
        policy uu-+; position cc-+; positional t---; pragma u---; preceding uuu+; precision ccu-; prepare uu-+
        prepared uu-+; preserve uu-+; primary rrr+; print --r-; prior uuu+; privileges uu-+; proc --r-
        procedural uu-+; procedure uur+; procedures -u-+; program uu-+; public --r-; publication uu-+; qualify r---
        quarter u---; quarters u---; quote uu-+; raiserror --r-; range uuu+; read uur+; readtext --r-; real cc-+
        reassign uu-+; recheck uu-+; reconfigure --r-; recursive uuu+; ref uu-+; references rrr+; referencing uu-+
        refresh uu-+; reindex uu-+; relative uu-+; release uu-+; rename uuu+; repeatable uuu+; replace uu-+
        replica uu-+; replication --r-; reset uu-+; respect u-u-; restart uu-+; restore --r-; restrict uur+
        return -ur+; returning rr--; returns uuu+; revert --r-; revoke uur+; right ttr+; role uu-+; rollback uur+
        rollup uuu+; routine -u-+; routines -u-+; row ccu+; rowcount --r-; rowguidcol --r-; rows uuu+; rule uur+
        sample u---; save --r-; savepoint uu-+; schema uur+; schemas uu-+; scope u---; scroll uu-+; search uu-+
        second uu--; seconds u---; secret u---; security uu-+; securityaudit --u-; select rrr+
        semantickeyphrasetable --r-; semanticsimilaritydetailstable --r-; semanticsimilaritytable --r-; semi t---
        sequence uu-+; sequences uu-+; serializable uu-+; server uu-+; session uu-+; session_user -rr+; set uur+
        setof cc-+; sets uuu+; setuser --r-; share uu-+; show ru-+; shutdown --r-; similar tt-+; simple uu-+
        skip uu-+; smallint cc-+; snapshot uu-+; some rrr+; sorted u---; source u---; sql uu-+; stable uu-+
        standalone uu-+; start uuu+; statement uu-+; statistics uur+; stdin uu-+; stdout uu-+; storage uu-+
        stored uu-+; strict uu-+; strip uu-+; struct t---; subscription uu-+; substring cc-+; summarize r---
        support -u-+; symmetric rr-+; sysid uu-+; system uu-+; system_time --u-; system_user -rr+; table rrr+
        tables uu-+; tablesample ttr+; tablespace uu-+; target u---; temp uuu+; template uu-+; temporary uuu+
        text uuu+; textsize --r-; then rrr+; ties uuu+; time ccu+; timestamp cc-+; to rrr-; top --r-; trailing rru+
        tran --r-; transaction uur+; transform uu-+; treat cc-+; trigger uur+; trim ccu+; true rr-+; truncate uur+
        trusted uu-+; try_cast t-u-; try_convert --r-; try_parse --u-; tsequal --r-; type uuu+; types uu-+
        uescape -u-+; unbounded uuu+; uncommitted uu-+; unencrypted uu-+; union rrr-; unique rrr+; unknown uu-+
        unlisten uu-+; unlogged uu-+; unpack t---; unpivot r-r-; until uu-+; update uur+; updatetext --r-; use u-r-
        user urr+; using rru+; vacuum uu-+; valid uu-+; validate uu-+; validator uu-+; value uuu+; values ccr+
        varchar cc-+; variable u---; variadic rr-+; varying uur-; verbose tt-+; version uuu+; view uur+; views uu-+
        virtual u---; volatile uu-+; waitfor --r-; week u---; weeks u---; when rrr+; where rrr-; while --r-
        whitespace uu-+; window rru-; with rrr-; within uuu-; without uu--; work uu-+; wrapper uu-+; write uu-+
        writetext --r-; xml uuu+; xmlattributes cc-+; xmlconcat cc-+; xmlelement cc-+; xmlexists cc-+; xmlforest cc-+
        xmlnamespaces cc-+; xmlparse cc-+; xmlpi cc-+; xmlroot cc-+; xmlserialize cc-+; xmltable cc-+; year uu--
        years u---; yes uu-+; zone uuu+
        """;
}
