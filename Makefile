# The commands of the project. The work is in scripts/.
PORT ?= 8080

.PHONY: help serve test check bench dist build clean
.DEFAULT_GOAL := help

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST) | expand -t 14

serve: ## build the page and serve it at 127.0.0.1 (PORT=8080)
	@scripts/serve $(PORT)

test: ## every test: native, components, the page in three browsers
	@scripts/test

check: ## format, lints, documentation, licences
	@scripts/check

bench: ## measure the calculations
	@scripts/bench

dist: ## build the page and list what is to be published
	@scripts/dist

build: ## build the page into dist
	@scripts/setup build
	@scripts/build

clean: ## remove what was built; the tools in .tools stay
	@rm -rf target dist dist.new
