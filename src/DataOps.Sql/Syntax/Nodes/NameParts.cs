using System.Collections;

namespace DataOps.Sql.Syntax;

/// <summary>The parts of a <see cref="QualifiedName"/>, the most significant first; never empty.</summary>
public readonly struct NameParts : IReadOnlyList<Identifier>
{
    private readonly QualifiedName _name;

    internal NameParts(QualifiedName name) => _name = name;

    /// <summary>How many.</summary>
    public int Count => _name.PartCount;

    /// <summary>The part at <paramref name="index"/>, from zero.</summary>
    public Identifier this[int index] => _name.Part(index);

    /// <summary>Goes through the parts without allocating.</summary>
    public Enumerator GetEnumerator() => new(_name);

    IEnumerator<Identifier> IEnumerable<Identifier>.GetEnumerator() => ((IEnumerable<Identifier>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ToArray().GetEnumerator();

    /// <summary>The parts as a list of their own.</summary>
    public NodeList<Identifier> ToList() => new(ToArray());

    internal Identifier[] ToArray()
    {
        var parts = new Identifier[Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = _name.Part(i);
        }

        return parts;
    }

    /// <summary>The state of going through the parts.</summary>
    public struct Enumerator
    {
        private readonly QualifiedName _name;
        private int _index;

        internal Enumerator(QualifiedName name)
        {
            _name = name;
            _index = -1;
        }

        /// <summary>The part reached.</summary>
        public readonly Identifier Current => _name.Part(_index);

        /// <summary>Goes on to the next part; false when there is none.</summary>
        public bool MoveNext() => ++_index < _name.PartCount;
    }
}
