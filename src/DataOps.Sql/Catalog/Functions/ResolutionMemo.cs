using System.Collections.Concurrent;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Remembers what calls of built-in functions meant: a project asks the same few questions (<c>=</c> of two integers, <c>sum</c> of a
/// decimal) over and over. It changes only how long an answer takes; safe for several threads.
/// </summary>
internal sealed class ResolutionMemo
{
    // More different questions than any project has; then it begins anew rather than to grow with literals.
    private const int MostAnswers = 20_000;

    private readonly ConcurrentDictionary<Question, FunctionResolution> _answers = new();
    private int _count;

    public FunctionResolution? Find(string name, Operand[] operands) =>
        _answers.TryGetValue(new Question(name, operands), out var answer) ? answer : null;

    public void Add(string name, Operand[] operands, FunctionResolution answer)
    {
        if (Interlocked.Increment(ref _count) > MostAnswers)
        {
            _answers.Clear();
            Interlocked.Exchange(ref _count, 1);
        }

        _answers[new Question(name, operands)] = answer;
    }

    private readonly struct Question(string name, Operand[] operands) : IEquatable<Question>
    {
        private readonly string _name = name;
        private readonly Operand[] _operands = operands;

        public bool Equals(Question other)
        {
            if (_operands.Length != other._operands.Length || !string.Equals(_name, other._name, StringComparison.Ordinal))
            {
                return false;
            }

            // The type of an operator's result does not depend on the text of a literal, but for JSON paths; that of 'round(x, 2)' does.
            var hasText = char.IsLetter(_name[0]) || _name[0] == '_' || _name == "->>";
            for (var i = 0; i < _operands.Length; i++)
            {
                if (!_operands[i].IsSame(other._operands[i], hasText))
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Question other && Equals(other);

        public override int GetHashCode()
        {
            unchecked
            {
                var hash = StringComparer.Ordinal.GetHashCode(_name);
                foreach (var operand in _operands)
                {
                    hash = (hash * 397) ^ operand.Type.GetHashCode() ^ ((int)operand.Form << 20);
                }

                return hash;
            }
        }
    }
}
