#include "burn/MatrixChains.h"

#include <algorithm>

namespace withheld::burn {

using content::numberText;

void MatrixChains::concatenate(const content::Operation& operation, const Matrix& matrix) {
    m_chains.back().push_back({operation.begin, operation.end, matrix});
    m_firstOpen = std::min(m_firstOpen, m_chains.size() - 1);
}

void MatrixChains::save() {
    m_saved.push_back({m_edits.size(), m_cleared.size(), m_silent});
    m_chains.emplace_back();
}

void MatrixChains::restore(bool erased) {
    if (m_saved.empty()) {
        return;
    }
    const Saved saved = m_saved.back();
    m_saved.pop_back();
    if (!erased && m_silent) {
        drop(m_chains.back());
    }
    m_chains.pop_back();
    if (erased) {
        m_edits.resize(saved.edits);
        for (; m_cleared.size() > saved.undone; m_cleared.pop_back()) {
            auto& [place, chain] = m_cleared.back();
            if (place < m_chains.size()) {
                m_chains[place] = std::move(chain);
                m_firstOpen = std::min(m_firstOpen, place);
            }
        }
        m_silent = true;
    }
    m_firstOpen = std::min(m_firstOpen, m_chains.size());
}

void MatrixChains::uses() {
    for (std::size_t place = m_firstOpen; place < m_chains.size(); ++place) {
        Chain& chain = m_chains[place];
        if (chain.empty()) {
            continue;
        }
        if (m_silent) {
            fold(chain);
        }
        if (!m_saved.empty()) {
            m_cleared.emplace_back(place, std::move(chain));
        }
        chain.clear();
    }
    m_firstOpen = m_chains.size();
    m_silent = false;
}

void MatrixChains::fold(const Chain& chain) {
    if (chain.size() < 2) {
        return;
    }
    Matrix all;
    for (const Step& step : chain) {
        all = step.matrix.then(all);
    }
    std::string text;
    for (const double number : {all.a, all.b, all.c, all.d, all.e, all.f}) {
        text += numberText(number) + ' ';
    }
    drop(chain);
    m_edits.back().text = text + "cm";
}

void MatrixChains::drop(const Chain& chain) {
    for (const Step& step : chain) {
        m_edits.push_back({step.begin, step.end, {}});
    }
}

void MatrixChains::finish(content::StreamEdits& edits) {
    if (m_silent) {
        for (const Chain& chain : m_chains) {
            drop(chain);
        }
    }
    for (Edit& edit : m_edits) {
        edits.replace(edit.begin, edit.end, std::move(edit.text));
    }
    m_edits.clear();
}

}  // namespace withheld::burn
