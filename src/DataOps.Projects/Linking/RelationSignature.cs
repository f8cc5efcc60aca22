using System.Globalization;
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
        var builder = new StringBuilder();
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
            builder.Append(key.NullsDistinct ? 'u' : 'k').Append(string.Join(",", key.Columns.Select(Number)));
        }

        foreach (var key in relation.ForeignKeys)
        {
            builder.Append('f').Append(string.Join(",", key.Columns.Select(Number)));
            Append(builder, key.Referenced.ToString());
            Append(builder, string.Join(",", key.ReferencedColumns));
        }

        foreach (var dependency in relation.Dependencies)
        {
            builder.Append('d').Append(string.Join(",", dependency.From.Select(Number))).Append('>').Append(string.Join(",", dependency.To.Select(Number)));
        }

        return builder.Append('r').Append(Number((int)relation.RowCount)).ToString();
    }

    /// <summary>The columns' names and types alone: what rows can be, whatever the compiler proves of them.</summary>
    public static string Shape(Relation relation, Dialect dialect)
    {
        var builder = new StringBuilder();
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
            builder.Append('=').Append(Number(values.Count));
            foreach (var value in values)
            {
                Append(builder, value.ToString());
            }
        }
    }

    private static void Append(StringBuilder builder, string part) => builder.Append(Number(part.Length)).Append(':').Append(part);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
