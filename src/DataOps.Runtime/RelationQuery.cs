using System.Text;

namespace DataOps.Runtime;

/// <summary>The statement that reads all of a relation, column by column.</summary>
internal static class RelationQuery
{
    /// <summary>An explicit select list, so that a column added later changes nothing here.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="quotes">What opens and closes a quoted name.</param>
    public static string SelectAll(RelationInfo relation, (char Open, char Close) quotes)
    {
        var text = new StringBuilder("select ");
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            Quote(text.Append(i == 0 ? "" : ", "), relation.Columns[i].Name, quotes);
        }

        text.Append(" from ");
        if (relation.Schema is not null)
        {
            Quote(text, relation.Schema, quotes).Append('.');
        }

        return Quote(text, relation.Name, quotes).ToString();
    }

    /// <summary>How the driver's database quotes names; all but SQL Server do it as the standard says.</summary>
    public static (char Open, char Close) QuotesOf(System.Data.Common.DbConnection connection) =>
        connection.GetType().Name == "SqlConnection" ? ('[', ']') : ('"', '"');

    private static StringBuilder Quote(StringBuilder text, string name, (char Open, char Close) quotes)
    {
        text.Append(quotes.Open);
        foreach (var c in name)
        {
            text.Append(c);
            if (c == quotes.Close)
            {
                text.Append(c);
            }
        }

        return text.Append(quotes.Close);
    }
}
