using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>Clauses on lines.</summary>
internal sealed partial class Translator
{
    private const int LineWidth = 100;

    private string Render(SelectParts parts)
    {
        var text = new StringBuilder("select");
        if (parts.Distinct is not null)
        {
            text.Append(' ').Append(parts.Distinct);
        }

        if (parts.Limit is { } top && UsesTop(top, parts.OrderBy.Count > 0))
        {
            text.Append(' ').Append(Top(top));
        }

        AppendItems(text, parts.Items);
        if (parts.From is not null)
        {
            text.Append("\nfrom ").Append(parts.From);
        }

        if (parts.Where.Count > 0)
        {
            text.Append("\nwhere ").Append(string.Join("\n    and ", parts.Where.Select(term => term.Replace("\n", "\n    "))));
        }

        AppendClause(text, "group by", parts.GroupBy);
        AppendClause(text, "having", parts.Having);
        AppendClause(text, "qualify", parts.Qualify);
        Append(text, "order by", parts.OrderBy);
        AppendLimit(text, parts.Limit, parts.OrderBy.Count > 0);
        return text.ToString();
    }

    private static void AppendItems(StringBuilder text, List<SelectPart> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var lines = items.ConvertAll(item => item.Alias is null ? item.Text : $"{item.Text} as {item.Alias}");
        var total = lines.Sum(line => line.Length + 2);
        var isShort = total < LineWidth && lines.TrueForAll(line => line.IndexOf('\n') < 0);
        text.Append(' ').Append(isShort ? string.Join(", ", lines) : string.Join(",\n    ", lines.ConvertAll(line => line.Replace("\n", "\n    "))));
    }

    private static void AppendClause(StringBuilder text, string word, string? clause)
    {
        if (clause is not null)
        {
            text.Append('\n').Append(word).Append(' ').Append(clause.Replace("\n", "\n    "));
        }
    }

    private static void Append(StringBuilder text, string word, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            text.Append('\n').Append(word).Append(' ').Append(string.Join(", ", items));
        }
    }

    private void AppendLimit(StringBuilder text, BoundLimit? limit, bool isOrdered)
    {
        if (limit is null || (limit.Count is null && limit.Offset is null) || UsesTop(limit, isOrdered))
        {
            return;
        }

        if (_target.HasLimit)
        {
            AppendPlainLimit(text, limit);
            return;
        }

        if (!isOrdered)
        {
            text.Append("\norder by (select null)");
        }

        text.Append("\noffset ").Append(limit.Offset is null ? "0" : Value(limit.Offset).AsPrimary).Append(" rows");
        if (limit.Count is not null)
        {
            text.Append("\nfetch next ").Append(Value(limit.Count).AsPrimary).Append(" rows only");
        }
    }

    private void AppendPlainLimit(StringBuilder text, BoundLimit limit)
    {
        if (limit is { WithTies: true, Count: not null })
        {
            if (limit.Offset is not null)
            {
                text.Append("\noffset ").Append(Value(limit.Offset).AsPrimary);
            }

            text.Append("\nfetch first ").Append(Value(limit.Count).AsPrimary).Append(" rows with ties");
            return;
        }

        if (limit.Count is not null && limit.Count is not BoundLiteral { Kind: LiteralKind.Null })
        {
            text.Append("\nlimit ").Append(Value(limit.Count).Text).Append(limit.Percent ? "%" : "");
        }

        if (limit.Offset is not null)
        {
            text.Append("\noffset ").Append(Value(limit.Offset).Text);
        }
    }

    private bool UsesTop(BoundLimit limit, bool isOrdered) =>
        !_target.HasLimit && limit.Offset is null && limit.Count is not null and not BoundLiteral { Kind: LiteralKind.Null };

    private string Top(BoundLimit limit) =>
        $"top ({Value(limit.Count!).Text}){(limit.Percent ? " percent" : "")}{(limit.WithTies ? " with ties" : "")}";
}
