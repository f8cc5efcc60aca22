using System.Globalization;
using System.Text;
using DataOps.Projects;
using DataOps.Sql.Text;

namespace DataOps.Benchmarks.Projects;

/// <summary>A project of any size with a realistic graph: a source each, staging over it, intermediate joins, marts with windows.</summary>
internal static class GeneratedProject
{
    private const int PerGroup = 10;

    /// <summary>The files of a project with <paramref name="models"/> models; the same for the same number.</summary>
    public static IReadOnlyList<ProjectItem> Make(int models)
    {
        var items = new List<ProjectItem>();
        for (var group = 0; group * PerGroup < models; group++)
        {
            items.Add(Item(ProjectItemKind.Source, $"sources/raw_{group}.sql", Source(group)));
            for (var i = 0; i < 4; i++)
            {
                items.Add(Item(ProjectItemKind.Model, $"models/staging/stg_{group}_{i}.sql", Staging(group, i)));
            }

            for (var i = 0; i < 3; i++)
            {
                items.Add(Item(ProjectItemKind.Model, $"models/intermediate/int_{group}_{i}.sql", Intermediate(group, i)));
            }

            for (var i = 0; i < 3; i++)
            {
                items.Add(Item(ProjectItemKind.Model, $"models/marts/mart_{group}_{i}.sql", Mart(group, i)));
            }
        }

        return items;
    }

    private static string Source(int group)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"create table raw.t_{group}_{i} (id bigint primary key, parent_id bigint not null, loaded_at timestamp not null");
            for (var column = 0; column < 12; column++)
            {
                text.Append(CultureInfo.InvariantCulture, $", {(column % 3) switch { 0 => $"amount_{column} decimal(14, 2)", 1 => $"name_{column} varchar", _ => $"flag_{column} boolean" }}");
            }

            text.AppendLine(");");
        }

        return text.ToString();
    }

    private static string Staging(int group, int i) => $"""
        /*---
        description: Rows of t_{group}_{i} with clean names.
        ---*/
        with source as (
            select * from raw.t_{group}_{i}
        )
        select
            id as row_id,
            parent_id,
            loaded_at as happened_at,
            cast(loaded_at as date) as day,
            coalesce(amount_0, 0) as amount,
            amount_3 * 1.19 as gross,
            upper(trim(name_1)) as name,
            name_4 || ' / ' || name_7 as label,
            case when flag_2 then 'yes' when flag_5 then 'maybe' else 'no' end as answer,
            amount_6, amount_9, name_10, flag_8, flag_11
        from source
        where loaded_at >= timestamp '2020-01-01' and (flag_2 is null or flag_2)
        """;

    private static string Intermediate(int group, int i) => $"""
        select
            a.row_id,
            a.day,
            a.name,
            a.amount,
            b.label,
            b.gross,
            coalesce(c.amount_6, 0) + coalesce(d.amount_9, 0) as extra,
            count(*) over (partition by a.name) as same_name,
            row_number() over (partition by a.parent_id order by a.happened_at desc) as newest
        from stg_{group}_{i} a
        left join stg_{group}_{(i + 1) % 4} b on b.row_id = a.parent_id
        left join stg_{group}_{(i + 2) % 4} c on c.row_id = a.parent_id and c.answer <> 'no'
        inner join stg_{group}_{(i + 3) % 4} d on d.row_id = a.row_id
        where a.amount > 0
        """;

    private static string Mart(int group, int i) => $"""
        /*---
        materialize: table
        grain: [day, name]
        ---*/
        with daily as (
            select day, name, sum(amount) as amount, sum(gross) as gross, count(distinct row_id) as row_count, max(extra) as most_extra
            from int_{group}_{i}
            where newest = 1
            group by day, name
        )
        select
            d.day,
            d.name,
            d.amount,
            d.gross,
            d.row_count,
            round(d.gross / nullif(d.amount, 0), 4) as ratio,
            sum(d.amount) over (partition by d.name order by d.day rows between 6 preceding and current row) as amount_7_days,
            lag(d.amount) over (partition by d.name order by d.day) as amount_before,
            o.label
        from daily d
        left join (select name, max(label) as label from int_{group}_{(i + 1) % 3} group by name) o on o.name = d.name
        """;

    private static ProjectItem Item(ProjectItemKind kind, string path, string text) =>
        new(kind, path, new SourceText(text, path));
}
