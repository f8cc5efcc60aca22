namespace DataOps.Sql.Binding;

/// <summary>Where an expression stands; decides what it may hold and which names it sees first.</summary>
internal enum Clause
{
    From,
    On,
    Where,
    SelectList,
    GroupBy,
    Having,
    Qualify,
    OrderBy,
    DistinctOn,
    Limit,
    AggregateArgument,
    WindowArgument,
    Values,
}

/// <summary>What follows from a clause.</summary>
internal static class Clauses
{
    public static bool AllowsAggregates(this Clause clause) =>
        clause is Clause.SelectList or Clause.Having or Clause.Qualify or Clause.OrderBy or Clause.DistinctOn or Clause.WindowArgument;

    public static bool AllowsWindows(this Clause clause) =>
        clause is Clause.SelectList or Clause.Qualify or Clause.OrderBy or Clause.DistinctOn;

    /// <summary>Whether an alias of the select list may be used where no column has the name.</summary>
    public static bool SeesAliases(this Clause clause) =>
        clause is Clause.SelectList or Clause.Where or Clause.GroupBy or Clause.Having or Clause.Qualify or Clause.OrderBy or Clause.DistinctOn
            or Clause.WindowArgument or Clause.AggregateArgument;

    /// <summary>The words for a message.</summary>
    public static string Describe(this Clause clause) => clause switch
    {
        Clause.From => "the from clause",
        Clause.On => "a join condition",
        Clause.Where => "where",
        Clause.GroupBy => "group by",
        Clause.Having => "having",
        Clause.Qualify => "qualify",
        Clause.OrderBy => "order by",
        Clause.Limit => "limit",
        Clause.AggregateArgument => "an aggregate",
        Clause.WindowArgument => "a window function",
        Clause.Values => "values",
        _ => "this place",
    };
}
