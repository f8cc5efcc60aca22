using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Projects.Linking;

/// <summary>What others can see of a relation, as one text: two relations with equal signatures bind alike.</summary>
internal static class RelationSignature
{
    public static string Of(Relation relation, Dialect dialect)
    {
        var builder = new StringBuilder(Start(relation));
        Append(builder, relation.Name.ToString());
        builder.Append(relation.IsBroken ? '!' : ':');
        foreach (var column in relation.Columns)
        {
            Append(builder, column.Name);
            Append(builder, SqlTypeNames.Spell(column.Type, dialect));
            builder.Append(column.Nullable switch { true => 'n', false => 'v', null => '?' });
            AppendValues(builder, column);
        }

        foreach (var key in relation.Keys)
        {
            builder.Append(key.NullsDistinct ? 'u' : 'k');
            Append(builder, key.Columns);
        }

        foreach (var key in relation.ForeignKeys)
        {
            builder.Append('f');
            Append(builder, key.Columns);
            Append(builder, key.Referenced.ToString());
            Append(builder, string.Join(",", key.ReferencedColumns));
        }

        foreach (var dependency in relation.Dependencies)
        {
            builder.Append('d');
            Append(builder, dependency.From);
            builder.Append('>');
            Append(builder, dependency.To);
        }

        return builder.Append('r').Append((int)relation.RowCount).ToString();
    }

    /// <summary>The columns' names and types alone: what rows can be, whatever the compiler proves of them.</summary>
    public static string Shape(Relation relation, Dialect dialect)
    {
        var builder = new StringBuilder(Start(relation));
        foreach (var column in relation.Columns)
        {
            Append(builder, column.Name);
            Append(builder, SqlTypeNames.Spell(column.Type, dialect));
        }

        return builder.ToString();
    }

    private static void AppendValues(StringBuilder builder, Column column)
    {
        if (column.Values is { } values)
        {
            builder.Append('=').Append(values.Count);
            foreach (var value in values)
            {
                Append(builder, value.ToString());
            }
        }
    }

    private static void Append(StringBuilder builder, string part) => builder.Append(part.Length).Append(':').Append(part);

    // Whole numbers from zero on are spelled alike in all cultures.
    private static void Append(StringBuilder builder, IReadOnlyList<int> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            builder.Append(i == 0 ? "" : ",").Append(columns[i]);
        }
    }

    // About as long as it gets, so that it is rarely copied.
    private static int Start(Relation relation) => 64 + (relation.Columns.Count * 28);
}
