using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <summary>The terms of a condition that must all hold.</summary>
internal readonly struct Conjuncts
{
    private readonly BoundExpression? _only;
    private readonly BoundExpression[]? _terms;

    private Conjuncts(BoundExpression? only, BoundExpression[]? terms)
    {
        _only = only;
        _terms = terms;
    }

    public int Count => _terms?.Length ?? (_only is null ? 0 : 1);

    public BoundExpression this[int place] => _terms is null ? _only! : _terms[place];

    public static Conjuncts Of(BoundExpression? condition)
    {
        if (condition is not BoundOperator { Operation: BoundOperation.And } and)
        {
            return new Conjuncts(condition, null);
        }

        if (!Array.Exists(and.Operands, term => term is BoundOperator { Operation: BoundOperation.And }))
        {
            return new Conjuncts(null, and.Operands);
        }

        var terms = new List<BoundExpression>();
        Add(and, terms);
        return new Conjuncts(null, [.. terms]);
    }

    public Enumerator GetEnumerator() => new(this);

    private static void Add(BoundExpression condition, List<BoundExpression> terms)
    {
        if (condition is not BoundOperator { Operation: BoundOperation.And, Operands: var operands })
        {
            terms.Add(condition);
            return;
        }

        foreach (var operand in operands)
        {
            Add(operand, terms);
        }
    }

    /// <summary>Goes through the terms.</summary>
    public struct Enumerator(Conjuncts conjuncts)
    {
        private int _place = -1;

        public readonly BoundExpression Current => conjuncts[_place];

        public bool MoveNext() => ++_place < conjuncts.Count;
    }
}
