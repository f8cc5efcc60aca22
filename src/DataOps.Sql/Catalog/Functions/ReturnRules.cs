using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The functions whose result type the engine works out from the operands.</summary>
internal sealed class ReturnRules
{
    private static readonly Lazy<ReturnRules> All = new(() => new ReturnRules());

    private readonly Dictionary<string, Func<BoundCall, SqlType?>> _rules = new(StringComparer.OrdinalIgnoreCase);

    private ReturnRules()
    {
        NumericRules.AddTo(this);
        ListRules.AddTo(this);
        StructRules.AddTo(this);
        ValueRules.AddTo(this);
        AggregateRules.AddTo(this);
        JsonRules.AddTo(this);
    }

    /// <summary>The rule of a function; null when its signature says all. A rule's null means that the engine refuses the operands.</summary>
    public static Func<BoundCall, SqlType?>? Find(string name) => All.Value._rules.TryGetValue(name, out var rule) ? rule : null;

    /// <summary>Adds a rule for several names, with blanks between.</summary>
    public void Add(string names, Func<BoundCall, SqlType?> rule)
    {
        foreach (var name in names.Split(' '))
        {
            _rules.Add(name, rule);
        }
    }

    /// <summary>The same, for the overloads whose result is a pattern; the others keep what their signature says.</summary>
    public void AddForPattern(string names, Func<BoundCall, SqlType?> rule) =>
        Add(names, call => TypePatterns.IsPattern(call.Overload.ReturnType) ? rule(call) : call.Overload.ReturnType);
}
