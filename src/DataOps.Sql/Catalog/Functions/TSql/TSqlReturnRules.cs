using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The rules by which the types of results follow from arguments, by the names that SQL Server's catalog gives them.</summary>
internal sealed class TSqlReturnRules
{
    private static readonly Lazy<TSqlReturnRules> All = new(() => new TSqlReturnRules());

    private readonly Dictionary<string, Func<TSqlCall, SqlType?>> _rules = new(StringComparer.Ordinal);

    private TSqlReturnRules()
    {
        TSqlNumberRules.AddTo(this);
        TSqlStringRules.AddTo(this);
        TSqlMomentRules.AddTo(this);
        TSqlValueRules.AddTo(this);
        TSqlOperatorRules.AddTo(this);
    }

    /// <summary>The rule of a name. Its null means that the engine refuses the arguments.</summary>
    public static Func<TSqlCall, SqlType?> Find(string name) => All.Value._rules[name];

    public void Add(string name, Func<TSqlCall, SqlType?> rule) => _rules.Add(name, rule);
}
