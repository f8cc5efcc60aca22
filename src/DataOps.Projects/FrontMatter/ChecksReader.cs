using DataOps.Projects.Settings;
using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>Reads the list of <c>checks</c>: each item is one check, <c>kind: value</c>.</summary>
internal static class ChecksReader
{
    private const string Expected = "a list such as '- not_null: customer_id'";
    private static readonly string[] CommonKeys = ["name", "severity"];

    public static IReadOnlyList<CheckDeclaration> Read(SettingNode node, SettingReader reader)
    {
        if (node is not SettingList list)
        {
            reader.Wrong("checks", node, Expected);
            return [];
        }

        return [.. list.Items.Select(item => ReadItem(item, reader)).OfType<CheckDeclaration>()];
    }

    private static CheckDeclaration? ReadItem(SettingNode item, SettingReader reader)
    {
        if (item is not SettingMap { Entries.Count: 1 } map)
        {
            reader.Wrong("checks", item, Expected);
            return null;
        }

        var entry = map.Entries[0];
        if (!SettingWords.Checks.TryGetValue(entry.Key.Value, out var kind))
        {
            reader.Unknown(entry.Key, SettingWords.Checks.Keys);
            return null;
        }

        var check = new CheckDeclaration(kind, TextSpan.FromBounds(entry.Key.Span.Start, entry.Value.Span.End));
        return entry.Value is SettingMap details ? ReadDetails(check, entry.Key.Value, details, reader) : ReadShort(check, entry, reader);
    }

    // not_null: a, unique: [a, b], expression: a > 0
    private static CheckDeclaration? ReadShort(CheckDeclaration check, SettingEntry entry, SettingReader reader)
    {
        switch (check.Kind)
        {
            case CheckKind.NotNull or CheckKind.Unique:
                var columns = reader.Texts(entry.Key.Value, entry.Value);
                return columns.Count == 0 ? null : check with { Columns = columns };
            case CheckKind.Expression:
                return reader.LocatedText(entry.Key.Value, entry.Value) is { } condition ? check with { Condition = condition } : null;
            default:
                reader.Wrong(entry.Key.Value, entry.Value, $"settings in braces: {Example(check.Kind)}");
                return null;
        }
    }

    private static CheckDeclaration? ReadDetails(CheckDeclaration check, string name, SettingMap details, SettingReader reader)
    {
        var keys = KeysOf(check.Kind);
        foreach (var entry in details.Entries)
        {
            if (keys.Contains(entry.Key.Value) || CommonKeys.Contains(entry.Key.Value))
            {
                check = ReadDetail(check, entry, reader);
            }
            else
            {
                reader.Unknown(entry.Key, keys.Concat(CommonKeys));
            }
        }

        if (IsComplete(check))
        {
            return check;
        }

        reader.Wrong(name, details, $"complete: {Example(check.Kind)}");
        return null;
    }

    private static CheckDeclaration ReadDetail(CheckDeclaration check, SettingEntry entry, SettingReader reader)
    {
        var name = entry.Key.Value;
        var value = entry.Value;
        return name switch
        {
            "name" => check with { Name = reader.Text(name, value) },
            "severity" => check with { Severity = reader.Word(name, value, SettingWords.Severities) ?? check.Severity },
            "column" or "columns" => check with { Columns = reader.Texts(name, value) },
            "values" => check with { Values = [.. reader.Texts(name, value).Select(text => text.Value)] },
            "to" => check with { To = reader.LocatedText(name, value) },
            "to_column" => check with { Field = reader.LocatedText(name, value) },
            "min" => check with { Minimum = reader.Bound(name, value) },
            "max" => check with { Maximum = reader.Bound(name, value) },
            _ => check with { Condition = reader.LocatedText(name, value) },
        };
    }

    private static bool IsComplete(CheckDeclaration check) => check.Kind switch
    {
        CheckKind.NotNull or CheckKind.Unique => check.Columns.Count > 0,
        CheckKind.AcceptedValues => check.Columns.Count == 1 && check.Values.Count > 0,
        CheckKind.Relationships => check.Columns.Count == 1 && check.To is not null,
        CheckKind.Range => check.Columns.Count == 1 && (check.Minimum ?? check.Maximum) is not null,
        _ => check.Condition is not null,
    };

    private static string[] KeysOf(CheckKind kind) => kind switch
    {
        CheckKind.NotNull or CheckKind.Unique => ["column", "columns"],
        CheckKind.AcceptedValues => ["column", "values"],
        CheckKind.Relationships => ["column", "to", "to_column"],
        CheckKind.Range => ["column", "min", "max"],
        _ => ["sql"],
    };

    private static string Example(CheckKind kind) => kind switch
    {
        CheckKind.NotNull => "{ column: customer_id }",
        CheckKind.Unique => "{ columns: [order_id, line] }",
        CheckKind.AcceptedValues => "{ column: tier, values: [gold, silver] }",
        CheckKind.Relationships => "{ column: customer_id, to: customers }",
        CheckKind.Range => "{ column: amount, min: 0 }",
        _ => "{ sql: amount > 0 }",
    };
}
