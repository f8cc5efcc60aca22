using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The functions whose result type the engine works out from the operands.</summary>
internal static class ReturnRules
{
    private static readonly Lazy<Dictionary<string, Func<BoundCall, SqlType?>>> Rules = new(Create);

    public static Func<BoundCall, SqlType?>? Find(string name) => Rules.Value.TryGetValue(name, out var rule) ? rule : null;

    private static Dictionary<string, Func<BoundCall, SqlType?>> Create()
    {
        var rules = new Dictionary<string, Func<BoundCall, SqlType?>>(StringComparer.OrdinalIgnoreCase);
        NumericRules.AddTo(rules);
        return rules;
    }
}
