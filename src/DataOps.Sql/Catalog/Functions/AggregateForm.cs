namespace DataOps.Sql.Catalog.Functions;

/// <summary>How an aggregate takes the rows of a group.</summary>
public enum AggregateForm
{
    /// <summary>As arguments, in any order.</summary>
    Plain,

    /// <summary>By <c>within group (order by …)</c>, with arguments of its own in the parentheses.</summary>
    OrderedSet,

    /// <summary>The same, where the arguments are a row to be placed among those ordered.</summary>
    HypotheticalSet,
}
